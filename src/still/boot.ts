// The first script of the page: classic, inlined, small. It lays the prebuilt still before first paint, lets the app start once the still
// is on the screen (the app's own start would hold it back by seconds on a slow machine), and turns old browsers away in words.
import { still as en } from '../messages/en/still';
import { still as zh } from '../messages/zh/still';
import type { HomeFrame } from './homeStill';
import { castStill } from './castStill';
import { isModern } from './isModern';
import { layStill } from './layStill';
import { lostEvent } from '../domain/lostEvent';
import { roomFrom, roomKey } from '../domain/frame';

const page = document.documentElement;
const still = document.getElementById('still');
const link = location.search.length > 1;

function asked(name: string, values: string): string | undefined {
  return new RegExp(`[?&]${name}=(${values})(&|$)`).exec(location.search)?.[1];
}

function lay(drawing: HTMLElement): void {
  const { x, y, scale, variant } = layStill(JSON.parse(drawing.getAttribute('data-still') || '') as HomeFrame, { width: innerWidth, height: innerHeight }, roomFrom(() => localStorage.getItem(roomKey)));
  drawing.setAttribute('class', `z${variant}`);
  drawing.setAttribute('style', `--i:${1 / scale}`);
  drawing.lastElementChild?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
}

/** A sentence in both languages in place of the app. */
function note(key: keyof typeof zh, more = ''): void {
  page.setAttribute('data-atlas', 'error');
  const told = document.createElement('p');
  told.id = 'boot-note';
  told.setAttribute('role', 'alert');
  told.innerHTML = `<span lang="zh-CN">${zh[key]}</span><br><span lang="en">${en[key]}</span>${more}`;
  document.body.appendChild(told);
}

/** A hall's screen, which nobody attends, tries again by itself after so long, in ms. */
const hallRetryMs = 30_000;

/** Says that the program is not all there, and offers to fetch it once more. */
function lose(): void {
  uncast();
  note('lost', `<br><a href="">${zh.again} · ${en.again}</a>`);
  if (mode === 'kiosk') setTimeout(() => location.reload(), hallRetryMs);
}

// The page wears its mode and theme before the app does: a link to the hall or to its console must not flash paper.
const mode = asked('mode', 'explore|story|kiosk') ?? 'explore';
page.setAttribute('data-mode', mode);
page.setAttribute('data-theme', asked('theme', 'light|hall') ?? (mode === 'explore' && !/[?&]console(=|&|$)/.test(location.search) ? 'light' : 'hall'));
if (!page.getAttribute('data-atlas')) page.setAttribute('data-atlas', 'loading');

/** Shows the still as the drawing it is. */
let uncast = (): void => {};

if (still && link) still.remove();
else if (still) {
  lay(still);
  if (isModern()) uncast = castStill(still, innerWidth, innerHeight);
  addEventListener('resize', () => {
    uncast();
    lay(still);
  });
}
/** Starts the app, which the build leaves to this script: from its file, or from the text in a page opened without a server. In development the page's own script tag does. */
function start(): void {
  if (document.readyState === 'loading') return addEventListener('DOMContentLoaded', start);
  const inline = document.getElementById('atlas-app-inline');
  const app = document.getElementById('atlas-app') as HTMLLinkElement | null;
  const script = document.createElement('script');
  if (inline) script.text = inline.textContent || '';
  else if (app) {
    script.type = 'module';
    script.crossOrigin = '';
    script.src = app.href;
    script.onerror = lose;
  }
  document.head.appendChild(script);
}

/** Marks when the first picture came on the screen and calls back then, or after a while where none is ever shown (a hidden tab). */
function afterPaint(then: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) then();
    done = true;
  };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint')) {
      performance.mark('atlas-still', { startTime });
      once();
    }
  }).observe({ type: 'paint', buffered: true });
  setTimeout(once, 2500);
}

addEventListener(lostEvent, lose);
if (!isModern()) note('oldBrowser');
else if (still && !link) afterPaint(start);
else start();
