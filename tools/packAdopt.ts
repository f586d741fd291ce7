import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { readDelivery } from './adoptDelivery';
import { planAdoption, type AdoptWish, type Plan } from './adoptPlan';
import { adoptWords, Refused, type AdoptWords } from './adoptWords';
import { faultLines } from './faultLines';
import { packFolder, readPackFolder } from './packFolder';
import { complain, say } from './say';
import { toolLanguage } from './toolLanguage';
import { writeAll } from './writeAtomically';

/** Takes an authority's positions into a layer of a pack: 0 adopted (or would be), 1 refused or (on a dry run) with rows that cannot be used, 2 could not run. */
export async function main(args: readonly string[]): Promise<number> {
  const { wish, language, isDryRun, isSure } = wishOf(args);
  const words = adoptWords[language];
  if (!wish) {
    complain(words.usage);
    return 2;
  }
  try {
    const files = readPackFolder(wish.pack);
    const delivery = readDelivery(wish.file);
    const plan = planAdoption(wish, delivery, files);
    for (const line of [words.encoding(delivery.encoding), ...tell(plan, words)]) say(line);
    if (plan.faults.length > 0) {
      for (const line of [words.refused(words.faults), ...faultLines(plan.faults, wish.pack, messages[language])]) complain(line);
      return 1;
    }
    for (const { say: sentence } of plan.bad) complain(words.bad(wish.file, sentence(words)));
    if (plan.bad.length > 0) complain(words.badRows(plan.bad.length, plan.matches.length));
    if (plan.bad.length > 0 && !isDryRun && !isSure && !(await isConfirmed(words))) {
      complain(words.refused(words.unconfirmed));
      return 1;
    }
    if (isDryRun) say(words.dryRun);
    else writeAll(wish.pack, plan.files);
    if (!isDryRun) say(words.written(join(wish.pack, plan.layer.file), plan.matches.length, plan.grade));
    if (!isDryRun) say(words.note(plan.layer.id));
    return isDryRun && plan.bad.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Refused) {
      complain(words.refused(error.say(words)));
      return 1;
    }
    complain(error);
    return 2;
  }
}

/** Asks whoever sits at the terminal; where nobody does, the answer is no. */
async function isConfirmed(words: AdoptWords): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|是|好)$/i.test((await asking.question(words.confirm)).trim());
  } finally {
    asking.close();
  }
}

function tell(plan: Plan, words: AdoptWords): string[] {
  const { matches, onlyInFile, onlyInLayer, moves, shift, labels, misfit } = plan;
  const byId = matches.filter(({ by }) => by === 'id').length;
  const townships = matches.filter(({ feature }) => feature.properties.grade === 'township').length;
  return [
    words.matched(matches.length, byId, matches.length - byId),
    ...(plan.notes ? [words.notes(plan.notes)] : []),
    ...(onlyInFile.length ? [words.onlyInFile(onlyInFile.map(({ id, code }) => id ?? code ?? ''))] : []),
    ...(onlyInLayer.length ? [words.onlyInLayer(onlyInLayer.map(({ id }) => id))] : []),
    words.converted(plan.datum.name, plan.northFirst),
    words.moved(moves.medianM, moves.p95M, moves.farthestM, moves.farthest),
    ...(townships ? [words.wasTownship(townships)] : []),
    ...(shift ? [words.fewShift(shift.medianM, shift.datum)] : []),
    ...(labels.length ? [words.labels(labels)] : []),
    ...(misfit ? [words.misfit(plan.layer.drawing === 'boundary', misfit.gapKm2, misfit.beyondKm2, misfit.overlapKm2)] : []),
    ...(plan.spread ? [words.spread(plan.spread)] : []),
    ...(plan.wasApproved ? [words.stale] : []),
  ];
}

function wishOf(args: readonly string[]): { wish: AdoptWish | null; language: Language; isDryRun: boolean; isSure: boolean } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        pack: text, datum: text, proj4: text, source: text, 'source-title': text, 'source-title-en': text, licence: text, accuracy: text, lang: text,
        'dry-run': flag, yes: flag, 'shift-is-real': flag,
      },
    });
    const language = toolLanguage(values.lang);
    const [layer, file, ...more] = positionals;
    const isWhole = layer !== undefined && file !== undefined && more.length === 0 && language !== null;
    const wish = isWhole ? { ...values, layer, file, pack: values.pack ?? packFolder(), sourceTitle: values['source-title'], sourceTitleEn: values['source-title-en'], shiftIsReal: values['shift-is-real'] ?? false } : null;
    return { wish, language: language ?? 'zh', isDryRun: values['dry-run'] ?? false, isSure: values.yes ?? false };
  } catch {
    return { wish: null, language: toolLanguage(undefined) ?? 'zh', isDryRun: false, isSure: false };
  }
}
