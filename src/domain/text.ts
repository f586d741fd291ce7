/** A text in both languages of the interface; Chinese is always complete. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
