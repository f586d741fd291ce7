import { otherView, sketchesDiffer, type Compare, type SideScenario, type Sides } from '../../domain/compare';
import type { Pack } from '../../domain/pack';
import { lensOf } from '../../domain/scene';
import { themeOf, type Language, type View } from '../../domain/view';
import type { Messages } from '../../messages/messages';

/** What a side's scenario is called: watermarked, in words where there is none or this device does not have it. */
function scenarioName(scenario: SideScenario | null, t: Messages): string {
  if (!scenario) return t.compare.noScenario;
  return scenario.name === null ? t.compare.absent : t.sketch.onMap(scenario.name);
}

/** What a side is called beside the divider: its lens, and what else sets it apart from the other side; scenarios under one lens by themselves. */
export function sideNames(view: View, compare: Compare, pack: Pack, sides: Sides, language: Language, t: Messages): readonly [left: string, right: string] {
  const other = otherView(view, compare);
  const themes = themeOf(view) === themeOf(other) ? ['', ''] : [t.shell.theme[themeOf(view)], t.shell.theme[themeOf(other)]];
  const sketches = sketchesDiffer(view, compare) ? [scenarioName(view.scenario === null ? null : sides.a, t), compare.plain ? '' : scenarioName(sides.b, t)] : ['', ''];
  const lens = (of: View): string => (sketchesDiffer(view, compare) && other.lens === view.lens ? '' : lensOf(of, pack).title[language]);
  const name = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return [
    name([lens(view), themes[0] ?? '', sketches[0] ?? '']),
    name([lens(other), themes[1] ?? '', compare.layers ? t.compare.ownLayers : '', sketches[1] ?? '', compare.plain ? t.compare.plain : '']),
  ];
}
