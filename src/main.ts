import { mount } from 'svelte';
import App from './App.svelte';
import { contentLanguages, packIn } from './domain/content';
import type { Pack } from './domain/pack';
import { firstWords } from './messages/firstWords';
import { filesBehind, rememberFiles } from './pack/contentHash';
import { loadPack } from './pack/loadPack';
import { addressBar } from './state/addressBar';
import { Explorer } from './state/explorer.svelte';
import { lostEvent } from './domain/lostEvent';
import './style/base.css';
import './style/fonts.css';

/** Pages beside the atlas itself, by the word in the address that asks for them. */
const pages = ['health', 'console', 'testcard'] as const;

/** The pack in the language that the address asks for, where it has that. */
function tellIn(pack: Pack, words: string | null): Pack {
  if (words === null || !contentLanguages(pack).includes(words)) return pack;
  const told = packIn(pack, words);
  rememberFiles(told, filesBehind(pack) ?? {});
  return told;
}

/** In a function of its own: a folder opened without a server runs all of this as one classic script. */
async function start(): Promise<void> {
  const target = document.getElementById('app') ?? document.body;
  const asked = new URLSearchParams(addressBar.read());
  const page = pages.find((each) => asked.has(each));
  const language = asked.get('lang') === 'en' ? 'en' : 'zh';
  const loaded = await loadPack();
  const inHall = asked.get('mode') === 'kiosk' || page === 'health' || page === 'console';
  const playing = inHall ? await import('./modes/kiosk/playable').then(({ playable }) => playable(loaded)) : null;
  const { pack: read, faults, inspect } = playing ?? loaded;
  const pack = read && tellIn(read, asked.get('words'));
  if (pack && page) {
    const props = { pack, language, t: (await import('./messages/messages')).messages[language] } as const;
    if (page === 'health' && playing) mount((await import('./modes/kiosk/Health.svelte')).default, { target, props: { ...props, playing, now: loaded.files } });
    else if (page === 'console') mount((await import('./modes/kiosk/console/ConsoleGate.svelte')).default, { target, props: { pack, language } });
    else mount((await import('./modes/testcard/TestCard.svelte')).default, { target, props });
  } else if (pack) {
    const explorer = new Explorer(pack, addressBar);
    explorer.size = { width: innerWidth, height: innerHeight };
    mount(App, { target, props: { explorer, faults, inspect, playing, words: await firstWords(explorer.language) } });
  } else {
    document.documentElement.dataset.atlas = 'error';
    const { default: Faults } = await import('./modes/shared/Faults.svelte');
    mount(Faults, { target, props: { faults, t: await firstWords(language), alone: true } });
  }
}

start().catch(() => dispatchEvent(new Event(lostEvent)));
