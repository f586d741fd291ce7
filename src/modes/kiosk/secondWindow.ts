/** A display of the machine, as browsers with window management tell it. */
interface Display {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface Displays {
  readonly screens: readonly Display[];
  readonly currentScreen: Display;
}

/** The part of a window that opens another one beside it; browsers without window management lack its last two parts. */
export interface Host extends Pick<Window, 'open'> {
  readonly screen: { readonly availWidth: number; readonly isExtended?: boolean };
  getScreenDetails?(): Promise<Displays>;
}

/** Size of a window on the only display, in CSS pixels. */
const usual = { width: 1280, height: 800 };

/** Moves a window to a display that the page itself is not on, where the browser tells of one and allows it. */
async function place(opened: Window, host: Host): Promise<void> {
  if (!host.screen.isExtended || !host.getScreenDetails) return;
  const { screens, currentScreen } = await host.getScreenDetails();
  const other = screens.find((each) => each !== currentScreen);
  if (!other || opened.closed) return;
  opened.moveTo(other.availLeft, other.availTop);
  opened.resizeTo(other.availWidth, other.availHeight);
}

/** Opens a page of the atlas (`?…`) in a window of its own by a name, on another display where there is one; the window is opened first and moved then, since a permission asked for in between would have it blocked. `null` where the browser blocked it. Call it from a key or a click. */
export function openBeside(query: string, name: string, host: Host = window): Window | null {
  const opened = host.open(query, name, `popup,width=${usual.width},height=${usual.height}`);
  if (!opened) return null;
  opened.focus();
  void place(opened, host).catch(() => console.info('hall: the second window stays on this display'));
  return opened;
}
