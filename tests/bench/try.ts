import { layOut } from '../../src/ask/ground';
import { askPackOf } from '../../src/ask/askPack';
import { answerTo } from '../../src/ask/answerTo';
import { thePack } from '../page/thePack';
import { corridorReach } from '../../src/charts/corridorReach';
import type { Question } from '../../src/domain/question';
const finish = <T>(g: Generator<unknown, T>): T => { for (;;) { const s = g.next(); if (s.done) return s.value; } };
export async function main() {
  const ground = finish(layOut(askPackOf(thePack)));
  const target = (id: string) => { const l = thePack.layers.find((l) => l.features.some((f) => f.id === id))!; const f = l.features.find((f) => f.id === id)!; return { id, geometry: f.geometry, grade: f.properties.grade, isWithheld: l.drawing === 'places' || l.drawing === 'boundary' }; };
  const ask = (question: Question) => { const t = performance.now(); const a = finish(answerTo(ground, { question, subject: target(question.subject), other: 'other' in question ? target(question.other) : null })); console.log((performance.now() - t).toFixed(0), 'ms'); return a; };
  const a = ask({ kind: 'within', subject: 'national-road-107', km: 1 }) as any;
  console.log(JSON.stringify(a.grades)); console.log(a.townships, a.unplaced.length, a.size);
  const count: any = {}; for (const i of a.items) { const c = (count[i.layer] ??= [0, 0]); if (i.isCertain) c[0]++; c[1]++; } console.log(count);
  for (const i of a.items.filter((i: any) => i.basis !== 'township')) console.log(i.layer, i.id, i.township, i.basis, i.isCertain, i.nearKm?.toFixed(3), i.farKm?.toFixed(3), i.lengthKm?.toFixed(3), i.areaKm2?.toFixed(3), i.share?.toFixed(3));
  for (const q of [{ kind: 'inside', subject: 'ganhechen' }, { kind: 'nearest', subject: 'luohe-station', count: 5, layer: null }, { kind: 'crossings', subject: 'national-road-107', other: 'li-river' }, { kind: 'crossings', subject: 'national-road-107', other: 'corridor-107' }, { kind: 'overlap', subject: 'shali-industrial-zone', other: 'ganhechen' }] as Question[]) { const r = ask(q) as any; console.log(q, JSON.stringify({ ...r, items: r.items?.length, drawing: r.drawing.features.length }).slice(0, 900)); }
  let bad = 0;
  for (let k = 1; k <= 100; k++) {
    const r = finish(answerTo(ground, { question: { kind: 'along', subject: 'corridor-107', km: k / 10 }, subject: target('corridor-107'), other: null })) as any;
    const s = corridorReach(thePack, k / 10)!;
    for (const t of s.totals) { const layer = thePack.layers.find((l) => l.drawing === t.drawing)!.id; const items = r.items.filter((i: any) => i.layer === layer); const low = items.filter((i: any) => i.isCertain).length; if (low !== t.low || items.length !== t.high) { bad++; console.log(k / 10, layer, t.low, t.high, low, items.length); } }
  }
  console.log('disagree', bad);
  return 0;
}
