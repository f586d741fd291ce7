import { commandOfKey, noDigits, typed, type RemoteCommand } from '../../domain/remote';

/** Keys that answer a question, or work the controls of a dialog. */
const answers = /^(\d|Backspace|Delete|Enter|Tab| )$/;

/** True where a key belongs to an open dialog: what answers its question, and Escape, which closes it. Every other key of a clicker goes on working, and closes it too. */
function isAnswer({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape') return document.querySelector('dialog[open]') !== null;
  return answers.test(key) && target instanceof Element && target.closest('dialog')?.querySelector('form') != null;
}

/** Listens to a clicker before anything else on the page does, but for answers typed into a dialog and keys that `isTaken`; `chapters` is how many there are. Returns how to stop. */
export function listenToClicker(chapters: number, obey: (command: RemoteCommand) => void, isTaken: (event: KeyboardEvent) => boolean = () => false): () => void {
  let digits = noDigits;
  const listener = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isAnswer(event) || isTaken(event)) return;
    let command: RemoteCommand | null;
    if (/^\d$/.test(event.key)) {
      digits = typed(digits, event.key, event.timeStamp, chapters);
      command = { chapter: Number(digits.text) };
    } else command = commandOfKey(event.key, event.shiftKey);
    if (command === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    obey(command);
  };
  addEventListener('keydown', listener, { capture: true });
  return () => removeEventListener('keydown', listener, { capture: true });
}
