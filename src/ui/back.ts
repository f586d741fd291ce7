import { getContext, setContext } from 'svelte';

/** Makes Back close what was just opened; returns what to call when it was closed otherwise. */
export type ClosesWithBack = (close: () => void) => () => void;

const key = Symbol('back');

/** How what opens over the page is tied to the browser's history, which belongs to the page, not to its parts. */
export const setBack = (how: ClosesWithBack): void => void setContext(key, how);
/** Undefined in pages that keep no steps, as the console. */
export const backOf = (): ClosesWithBack | undefined => getContext(key);
