import type { FaultPlace, IdKind } from '../domain/fault';
import type { Text } from '../domain/text';
import { checkPlain } from './chapterWords';
import { shown } from './checked';
import type { Line } from './frontMatter';
import type { Desk } from './item';

/** The keys of one chapter's front matter, read one by one, each fault at its line. */
export class ChapterPage {
  constructor(readonly file: string, readonly feature: string, readonly keys: ReadonlyMap<string, Line>, readonly desk: Desk) {}

  at(key: string): FaultPlace {
    return this.here(this.keys.get(key)?.line);
  }

  here(line: number | undefined): FaultPlace {
    return { file: this.file, feature: this.feature, ...(line === undefined ? {} : { line }) };
  }

  value(key: string): string {
    return this.keys.get(key)?.text ?? '';
  }

  need(key: string): string {
    if (!this.keys.has(key)) this.desk.report('missing-key', this.here(1), { key });
    else if (this.value(key) === '') this.desk.report('empty', this.at(key), { key });
    return this.value(key);
  }

  /** A text in the languages of the pack, `KEY-zh` and `KEY-en`, in full in the first; without markup and without figures of its own. */
  text(key: string): Text {
    const { order } = this.desk.languages;
    const own: Record<string, string> = {};
    for (const language of order) {
      const name = `${key}-${language}`;
      if (this.value(name) !== '') own[language] = this.value(name);
      if (this.value(name) === '' && language === order[0]) this.desk.report('missing-language', this.keys.has(name) ? this.at(name) : this.here(1), { key, language });
      else if (key !== 'note' && this.value(name) !== '') checkPlain(this.value(name), true, this.at(name), this.desk.report);
    }
    if (this.value(`${key}-zh`) !== '' && this.value(`${key}-zh`) === this.value(`${key}-en`)) this.desk.report('not-translated', this.at(`${key}-en`), { key });
    return this.desk.languages.tell(own, '');
  }

  optionalText(key: string): Text | null {
    return this.desk.languages.order.some((language) => this.keys.has(`${key}-${language}`)) ? this.text(key) : null;
  }

  word<T extends string>(key: string, allowed: readonly T[]): T | null {
    const found = allowed.find((each) => each === this.value(key)) ?? null;
    if (this.value(key) !== '' && found === null) this.desk.report('unknown-word', this.at(key), { key, value: shown(this.value(key)), allowed: allowed.join(', ') });
    return found;
  }

  /** The ids of a list parted by commas that name something sound. */
  ids(key: string, kind: IdKind): string[] {
    const list = this.value(key).split(',').map((each) => each.trim()).filter((each) => each !== '');
    return list.filter((id) => this.refer(id, kind, key, this.at(key).line));
  }

  refer(id: string, kind: IdKind, key: string, line: number | undefined): boolean {
    return this.desk.ids.refer(shown(id), kind, key, this.here(line), this.desk.report) === 'sound';
  }

  lineOf(body: readonly Line[], needle: string): number | undefined {
    return body.find((each) => each.text.includes(needle))?.line;
  }
}
