/** One of several displays of a machine. */
export interface Display {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly isPrimary: boolean;
  readonly isInternal: boolean;
}

/** What the browser can tell of further displays: nothing; that there is one or none; or, once allowed, each of them. */
export interface Managed {
  readonly isExtended: boolean | null;
  /** Asks the person for leave and lists the displays; `null` where the browser has no such thing. */
  readonly list: (() => Promise<readonly Display[]>) | null;
}

/** The browser's window management, where it has any. */
export function managedDisplays(page: Window & typeof globalThis = window): Managed {
  const { getScreenDetails } = page as { getScreenDetails?: () => Promise<{ readonly screens: readonly Display[] }> };
  const { isExtended } = page.screen as Screen & { readonly isExtended?: boolean };
  return { isExtended: isExtended ?? null, list: getScreenDetails ? async () => (await getScreenDetails.call(page)).screens : null };
}
