import { told, usualLanguages, type Told } from '../domain/text';

/** A language as a pack names it: `zh`, `en`, `ug`, `mn-Mong`. */
export const languageCode = /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2}|-\d{3})?$/;

/** The languages of a pack while it is read, and how often each is missing where the pack says something. */
export class Languages {
  order = usualLanguages;
  readonly #missing = new Map<string, number>();

  /** The languages that a run of a schema was given. */
  static of(config: object): Languages {
    return (config as { languages?: Languages }).languages ?? new Languages();
  }

  /** What the pack says as the interface tells it; what is missing is counted, but for the first language: that is an error where it is missing. */
  tell<T>(own: Readonly<Record<string, T>>, nothing: T): Told<T> {
    for (const code of this.order.slice(1)) if (!Object.hasOwn(own, code)) this.#missing.set(code, (this.#missing.get(code) ?? 0) + 1);
    return told(own, this.order, nothing);
  }

  /** How many texts lack a language, for each that is lacking somewhere. */
  missing(): readonly { language: string; count: number }[] {
    return [...this.#missing].map(([language, count]) => ({ language, count }));
  }
}
