/** An equation found in a rule: its two sides as written, and what the left side comes to when computed anew. */
export interface Equation {
  readonly left: string;
  readonly right: string;
  readonly computed: number;
  /** True where the computed value, rounded as the right side is, is the right side. */
  readonly agrees: boolean;
}

const equation = /([\d(][\d.\s()+−×÷^*/-]*?)\s*=\s*(\d+(?:\.\d+)?)(\s*%)?/g;

/** The equations written out in a rule ("37.4 − 28.6 = 8.8"), each computed anew; what cannot be computed is left out. */
export function equationsOf(rule: string): readonly Equation[] {
  return [...rule.matchAll(equation)].flatMap(([, left = '', right = '', percent = '']) => {
    const value = evaluate(left);
    if (value === null) return [];
    const computed = percent ? value * 100 : value;
    const decimals = right.split('.')[1]?.length ?? 0;
    return [{ left: left.trim(), right: right + percent.trim(), computed, agrees: Number(computed.toFixed(decimals)) === Number(right) }];
  });
}

type Operator = (a: number, b: number) => number;
const levels: readonly Readonly<Record<string, Operator>>[] = [
  { '+': (a, b) => a + b, '−': (a, b) => a - b, '-': (a, b) => a - b },
  { '×': (a, b) => a * b, '*': (a, b) => a * b, '÷': (a, b) => a / b, '/': (a, b) => a / b },
  { '^': (a, b) => a ** b },
];

/** The value of a sum of plain numbers with + − × ÷ ^ and round brackets; `null` where it is none or not finite. */
export function evaluate(sum: string): number | null {
  const tokens = sum.match(/\d+(?:\.\d+)?|\S/g) ?? [];
  let at = 0;
  const side = (level: number): number => {
    const operators = levels[level];
    if (!operators) return atom();
    let value = side(level + 1);
    for (let operate = operators[tokens[at] ?? '']; operate; operate = operators[tokens[at] ?? '']) {
      at += 1;
      value = operate(value, side(level + 1));
    }
    return value;
  };
  const atom = (): number => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return /^\d/.test(token) ? Number(token) : NaN;
    const value = side(0);
    const isClosed = tokens[at] === ')';
    at += 1;
    return isClosed ? value : NaN;
  };
  const value = side(0);
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
