import type { Compare } from '../../domain/compare';
import { otherView } from '../../domain/compare';
import type { Pack } from '../../domain/pack';
import { lensOf } from '../../domain/scene';
import { themeOf, type Language, type View } from '../../domain/view';
import type { Messages } from '../../messages/messages';

/** What a side is called beside the divider: its lens, and what else sets it apart from the other side. */
export function sideNames(view: View, compare: Compare, pack: Pack, language: Language, t: Messages): readonly [left: string, right: string] {
  const other = otherView(view, compare);
  const themes = themeOf(view) === themeOf(other) ? ['', ''] : [t.shell.theme[themeOf(view)], t.shell.theme[themeOf(other)]];
  const name = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return [
    name([lensOf(view, pack).title[language], themes[0] ?? '']),
    name([lensOf(other, pack).title[language], themes[1] ?? '', compare.layers ? t.compare.ownLayers : '', compare.plain ? t.compare.plain : '']),
  ];
}
