import type { Pack } from '../../../domain/pack';
import { featureById } from '../../../domain/framing';
import { layerOf } from '../../../domain/things';
import type { Language } from '../../../domain/view';
import type { Entry } from '../../../find/searchIndex';
import { countOf, topicBy } from '../../../find/topics';
import type { FirstWords } from '../../../messages/firstWords';

/** What tells an entry from others of the same name: layer and township, sector, theme, or a lens's sentence. */
export function contextOf({ kind, id }: Pick<Entry, 'kind' | 'id'>, pack: Pack, language: Language, t: FirstWords): string {
  switch (kind) {
    case 'feature': {
      const township = featureById(pack).get(featureById(pack).get(id)?.properties.township ?? '');
      return [layerOf(pack, id)?.title[language], township?.properties[language]].filter((each) => each).join(' · ');
    }
    case 'project': {
      const project = pack.projects.find((each) => each.id === id);
      return pack.sectors.find((each) => each.id === project?.sector)?.title[language] ?? '';
    }
    case 'claim': {
      const claim = pack.claims.find((each) => each.id === id);
      return pack.themes.find((each) => each.id === claim?.theme)?.title[language] ?? '';
    }
    case 'topic': {
      const topic = topicBy(id, pack);
      return topic ? t.find.topics[topic.kind](countOf(topic, pack)) : '';
    }
    case 'lens': return pack.lenses.find((each) => each.id === id)?.sentence[language] ?? '';
    case 'chapter': return pack.chapters.find((each) => each.id === id)?.part[language] ?? '';
    default: return kind satisfies never;
  }
}
