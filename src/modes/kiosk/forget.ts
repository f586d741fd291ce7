import type { Chapter } from '../../domain/chapter';
import type { Language } from '../../domain/view';
import { afterVisit } from '../../domain/visit';
import type { Explorer } from '../../state/explorer.svelte';

/** Lets go of all a visitor chose and sketched, and tells a chapter again in the hall's own language. */
export function forgetVisitor(explorer: Explorer, chapter: Chapter | null | undefined, language: Language): void {
  const { view, pack } = explorer;
  explorer.clear();
  if (chapter) explorer.show(afterVisit(chapter, view, pack, language), 'replace');
}

/** Closes what a visitor left open, as Escape would: each dialog tidies up after itself. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
