import { mount } from 'svelte';
import App from './App.svelte';
import { wordsOf } from './messages/wordsOf';
import { loadPack } from './pack/loadPack';
import { addressBar } from './state/addressBar';
import { Explorer } from './state/explorer.svelte';
import './style/base.css';
import './style/fonts.css';

// The map program is the largest part: fetch it while the pack is read.
void import('maplibre-gl').catch(() => undefined);

/** In a function of its own: a folder opened without a server runs all of this as one classic script. */
async function start(): Promise<void> {
  const target = document.getElementById('app') ?? document.body;
  const asked = new URLSearchParams(addressBar.read());
  const language = asked.get('lang') === 'en' ? 'en' : 'zh';
  const health = asked.has('health');
  const loaded = await loadPack();
  const playing = health || asked.get('mode') === 'kiosk' ? await import('./modes/kiosk/playable').then(({ playable }) => playable(loaded)) : null;
  const { pack, faults, inspect } = playing ?? loaded;
  if (pack && playing && health) {
    const { default: Health } = await import('./modes/kiosk/Health.svelte');
    mount(Health, { target, props: { pack, playing, now: loaded.files, language, t: await wordsOf(language) } });
  } else if (pack && asked.has('testcard')) {
    const { default: TestCard } = await import('./modes/testcard/TestCard.svelte');
    mount(TestCard, { target, props: { pack, language, t: await wordsOf(language) } });
  } else if (pack) {
    const explorer = new Explorer(pack, addressBar);
    explorer.size = { width: innerWidth, height: innerHeight };
    mount(App, { target, props: { explorer, faults, inspect, playing, words: await wordsOf(explorer.language) } });
  } else {
    document.documentElement.dataset.atlas = 'error';
    const { default: Faults } = await import('./modes/shared/Faults.svelte');
    mount(Faults, { target, props: { faults, t: await wordsOf(language), alone: true } });
  }
}

void start();
