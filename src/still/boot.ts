// The first script of the page: classic, inlined, small. It lays the prebuilt still before first paint and turns old browsers away in words.
import { still as en } from '../messages/en/still';
import { still as zh } from '../messages/zh/still';
import type { HomeFrame } from './homeStill';
import { isModern } from './isModern';
import { layStill } from './layStill';

const page = document.documentElement;
const still = document.getElementById('still');
const link = location.search.length > 1;

function asked(name: string, values: string): string | undefined {
  return new RegExp(`[?&]${name}=(${values})(&|$)`).exec(location.search)?.[1];
}

function lay(): void {
  const drawing = document.getElementById('still');
  if (!drawing) return removeEventListener('resize', lay);
  const { x, y, scale, variant } = layStill(JSON.parse(drawing.getAttribute('data-still') || '') as HomeFrame, { width: innerWidth, height: innerHeight });
  drawing.setAttribute('class', `z${variant}`);
  drawing.setAttribute('style', `--i:${1 / scale}`);
  drawing.lastElementChild?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
}

function refuse(): void {
  page.setAttribute('data-atlas', 'error');
  const key = link || !still ? 'noStill' : 'oldBrowser';
  const note = document.createElement('p');
  note.id = 'old-browser';
  note.setAttribute('role', 'alert');
  note.innerHTML = '<span lang="zh-CN"></span><br><span lang="en"></span>';
  (note.firstChild as Element).textContent = zh[key];
  (note.lastChild as Element).textContent = en[key];
  document.body.appendChild(note);
}

// The page wears its mode and theme before the app does: a link to the hall must not flash paper.
const mode = asked('mode', 'explore|story|kiosk') ?? 'explore';
page.setAttribute('data-mode', mode);
page.setAttribute('data-theme', asked('theme', 'light|hall') ?? (mode === 'explore' ? 'light' : 'hall'));
if (!page.getAttribute('data-atlas')) page.setAttribute('data-atlas', 'loading');

if (still && link) still.parentNode?.removeChild(still);
else if (still) {
  lay();
  addEventListener('resize', lay);
}
if (!isModern()) refuse();
// A task after the first frame: the earliest moment at which the still has been painted.
requestAnimationFrame(() => setTimeout(() => performance.mark('atlas-still')));
