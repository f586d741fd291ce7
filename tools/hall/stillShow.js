// The hall's last resort, inside the page and in the language of browsers of 2012: where nothing of the atlas has come up, drawn pictures of the
// chapters tell the story one after another, for ever. `pictures`: [address, title, seconds]. Whatever comes up later takes the screen back.
function atlasStillShow(pictures) {
  var page = document.documentElement;
  var box = null;
  var sheet = null;
  var caption = null;
  var at = -1;
  var timer = 0;
  var troubled = false;

  function isUp() {
    return document.querySelector('#app > *') !== null;
  }

  function turn() {
    at = (at + 1) % pictures.length;
    sheet.style.backgroundImage = 'url("' + pictures[at][0] + '")';
    caption.textContent = pictures[at][1];
    sheet.setAttribute('aria-label', pictures[at][1]);
    new Image().src = pictures[(at + 1) % pictures.length][0];
    timer = setTimeout(turn, pictures[at][2] * 1000);
  }

  function begin() {
    if (box || isUp()) return;
    box = document.createElement('div');
    box.id = 'atlas-stills';
    caption = document.createElement('p');
    sheet = document.createElement('div');
    sheet.setAttribute('role', 'img');
    box.appendChild(caption);
    box.appendChild(sheet);
    document.body.appendChild(box);
    page.setAttribute('data-atlas', 'error');
    turn();
  }

  function end() {
    clearTimeout(timer);
    box.parentNode.removeChild(box);
    box = null;
  }

  function trouble() {
    troubled = true;
    if (document.readyState === 'complete') setTimeout(begin, 5000);
  }

  window.addEventListener('error', trouble);
  window.addEventListener('unhandledrejection', trouble);
  // A program that is not the one the page was made with is refused without an error.
  document.addEventListener('securitypolicyviolation', trouble);
  window.addEventListener('load', function () {
    setTimeout(begin, troubled || page.getAttribute('data-atlas') === 'error' ? 3000 : 25000);
  });
  setInterval(function () {
    if (box && isUp()) end();
  }, 1000);
}
