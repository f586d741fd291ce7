/**
 * Font stacks as MapLibre reads them without `glyphs`: the names are joined into one CSS `font-family`, and the weight is read from
 * the words of the first name. So a bold stack begins with a name that says so and is then skipped by CSS, as no such family exists.
 */
export const fontStacks = {
  /** Names of places. */
  serifBold: ['Noto Serif SC Bold', 'Noto Serif SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif'],
  sansBold: ['Noto Sans SC Bold', 'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
  sans: ['Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
};

/** The CSS family list and weight that MapLibre draws a `text-font` with. */
export function cssFontOf(stack: readonly string[]): { family: string; weight: 400 | 700 } {
  const bold = /\bbold\b/i.test(stack[0] ?? '');
  const names = bold ? stack.slice(1) : stack;
  return { family: names.map((name) => (/^[-\w]+$/.test(name) ? name : `'${name}'`)).join(','), weight: bold ? 700 : 400 };
}
