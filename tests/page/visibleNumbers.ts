/** A number a person can see on a screen, with everything that could say where it comes from. */
export interface Sighting {
  /** The digits, as "37.4", "2017" or "1,200". */
  readonly run: string;
  /** The text it stands in, and where in it. */
  readonly text: string;
  readonly at: number;
  /** Claims whose source the elements around it open, nearest first. */
  readonly claims: readonly string[];
  /** Claims whose source opens somewhere in the same card, table row or list entry. */
  readonly near: readonly string[];
  /** Names of the test's own list whose selector fits the element or one around it. */
  readonly kinds: readonly string[];
  /** The thing (feature, project, layer, framework node) whose mark, row or card it stands in. */
  readonly things: readonly string[];
  /** How the element can be found again. */
  readonly path: string;
}

/**
 * Finds every visible number of the page that it has not told before: text, drawings, fields. The names on the map are `mapNumbers`'.
 * Runs inside the page, so it uses nothing from outside itself.
 */
export function visibleNumbers(selectors: readonly (readonly [kind: string, selector: string])[]): Sighting[] {
  const digits = /\d+(?:[.,]\d+)*/g;
  const isVisible = (element: Element): boolean => {
    if (element.closest('.visually-hidden, .said, .stage svg, defs, style, script, title, option')) return false;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };
  const ancestors = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let each: Element | null = element; each; each = each.parentElement) all.push(each);
    return all;
  };
  const named = (element: Element, attribute: string): string[] => ancestors(element).flatMap((each) => each.getAttribute(attribute) ?? []);
  const pathOf = (element: Element): string => ancestors(element).slice(0, 4).map((each) => each.tagName.toLowerCase() + [...each.classList].filter((name) => !/^(svelte|s)-/.test(name)).map((name) => `.${name}`).join('')).reverse().join(' > ');
  const page = window as unknown as { toldNumbers?: Set<string> };
  const told = (page.toldNumbers ??= new Set());
  const sightings: Sighting[] = [];
  const take = (element: Element, text: string): void => {
    const [claims, path] = [named(element, 'data-claim'), pathOf(element)];
    const things = ['data-id', 'data-layer', 'data-node', 'data-row'].flatMap((attribute) => named(element, attribute));
    const key = [path, text, claims, things].join('|');
    if (told.has(key)) return;
    told.add(key);
    for (const match of text.matchAll(digits)) {
      const card = element.closest('tr, section, dialog, aside .card');
      sightings.push({
        run: match[0].replace(/[.,]$/, ''), text, at: match.index,
        claims, things, path,
        near: [...(card?.querySelectorAll('[data-claim]') ?? [])].map((each) => each.getAttribute('data-claim') ?? ''),
        kinds: selectors.filter(([, selector]) => element.closest(selector)).map(([kind]) => kind),
      });
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element && /\d/.test(node.nodeValue ?? '') && isVisible(element)) take(element, (node.nodeValue ?? '').replace(/\s+/g, ' ').trim());
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=range], [type=checkbox], [type=radio]), select')) {
    if (isVisible(field)) take(field, field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value);
  }
  return sightings;
}

/** A number in a name on the live map, with the feature that carries it. */
export interface MapSighting {
  readonly run: string;
  readonly text: string;
  readonly feature: string;
}

/** Finds every number in the names the live map draws. Runs inside the page. */
export function mapNumbers(): MapSighting[] {
  const map = window.atlas!.map!;
  const language = window.atlas!.view().language;
  const named = map.queryRenderedFeatures().filter((each) => each.layer.type === 'symbol' && map.getLayoutProperty(each.layer.id, 'text-field') !== undefined);
  return named.flatMap(({ properties }) => {
    const text = String(properties[language] ?? '');
    return [...text.matchAll(/\d+(?:\.\d+)*/g)].map(([run]) => ({ run, text, feature: String(properties.id) }));
  });
}
