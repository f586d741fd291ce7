import { commandOfKey, noDigits, typed, type RemoteCommand } from '../../domain/remote';

/** Listens to a clicker before anything else on the page does; `chapters` is how many there are. Returns how to stop. */
export function listenToClicker(chapters: number, obey: (command: RemoteCommand) => void): () => void {
  let digits = noDigits;
  const listener = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
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
