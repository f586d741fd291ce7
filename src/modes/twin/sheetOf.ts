/** Says on the page, in an attribute of its own, that a sheet is what is printed of it; returns how to take that back. */
export function sheetOf(page: HTMLElement, name: string): () => void {
  page.dataset[name] = '';
  return () => {
    delete page.dataset[name];
  };
}
