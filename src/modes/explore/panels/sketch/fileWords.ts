import type { Pack } from '../../../../domain/pack';
import { verticesOf, type Scenario } from '../../../../domain/sketch';
import type { Language } from '../../../../domain/view';
import { messages, type Messages } from '../../../../messages/messages';
import { contentHash } from '../../../../pack/contentHash';
import type { DamagedRow } from '../../../../sketch/readRow';
import { worstCaught, type Catch } from '../../../../sketch/snap';
import { fileNameOf, writeAll, writeGeojson, type FileWords } from '../../../../sketch/writeGeojson';
import { saveFile } from '../../../../take/saveFile';

/** Saves a row that cannot be read, as it lies on the device, for whoever can mend it. */
export function saveRow({ row, name }: DamagedRow, t: Messages): void {
  const plain = JSON.stringify(row, (_key, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value), 1);
  saveFile(fileNameOf(t.sketch.watermark, name).replace(/\.geojson$/, '.json'), `${plain}\n`, 'application/json');
}

const type = 'application/geo+json';

function approvalOf(pack: Pack, t: Messages): string {
  const words = t.shell.approval;
  return pack.approval.state === 'approved' ? words.number(pack.approval.number) : `${words.schematic} · ${words.unreviewed} · ${words.notBorders}`;
}

function wordsOf(pack: Pack, catches: readonly Catch[], language: Language, t: Messages, link: string): FileWords {
  return {
    watermark: `${messages.zh.sketch.watermark} · ${messages.en.sketch.watermark}`, atlas: pack.title[language], approval: approvalOf(pack, t), datum: t.sketch.fileDatum, source: t.sketch.fileSource, hash: contentHash(pack), link,
    gradeOf: ({ geometry }) => worstCaught(verticesOf(geometry), catches),
  };
}

/** Saves a scenario as a watermarked GeoJSON file. */
export function saveScenario(scenario: Scenario, pack: Pack, catches: readonly Catch[], language: Language, t: Messages, link: string): void {
  saveFile(fileNameOf(t.sketch.watermark, scenario.name), writeGeojson(scenario, wordsOf(pack, catches, language, t, link)), type);
}

/** Saves, in one file, the scenarios that the device refuses to keep. */
export function saveUnwritten(scenarios: readonly Scenario[], pack: Pack, catches: readonly Catch[], language: Language, t: Messages): void {
  saveFile(fileNameOf(t.sketch.watermark, pack.title[language]), writeAll(scenarios, wordsOf(pack, catches, language, t, '')), type);
}
