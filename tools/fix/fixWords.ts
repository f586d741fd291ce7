import type { Language } from '../../src/domain/view';
import type { FixParams } from './changes';

type Words = {
  readonly change: { readonly [K in keyof FixParams]: (params: FixParams[K]) => string };
  readonly written: (files: number, changes: number) => string;
  readonly dryRun: (changes: number) => string;
  readonly nothing: string;
};

const zh: Words = {
  change: {
    'report-hash': ({ sha256, length }) => `按报告全文写入 sha256 ${sha256}，length ${length}；sections 与 unused.json 里的起止位置没有引文可查，请自行核对。`,
    'quote-placed': ({ from, start, end }) => `引文的位置由 ${from} 改为 ${start}–${end}。`,
    'id-copied': ({ id }) => `补上 id“${id}”（要素与 properties 两处相同）。`,
    'id-made': ({ id, from }) => `写入 id“${id}”，${from === 'list' ? '取自 tables/divisions.csv' : from === 'en' ? '取自英文名称' : '取自名称的拼音'}。`,
    rewound: ({ rings }) => `${rings} 个环改为外环逆时针、内环顺时针。`,
    rounded: ({ positions, decimals }) => `${positions} 个坐标由 ${decimals} 位小数取到 6 位。`,
    sorted: ({ moved }) => `要素按 id 排序，${moved} 个换了位置。`,
    'report-other': ({ lost, quotes }) => `没有改：报告全文不是数据包所写的那一份，${quotes} 处引文有 ${lost} 处在其中找不到，不知以哪份为准。请放回原来的全文，或先改正引文。`,
    'quote-twice': ({ places }) => `没有改：引文在报告里出现 ${places.length} 次（${places.join('、')}），不知指哪一处。请把 start 写成其中之一，或引得长一些。`,
    'ids-differ': ({ outer, inner }) => `没有改：要素的 id“${outer}”与 properties 里的“${inner}”不同，不知以哪个为准。`,
    'id-taken': ({ id }) => `没有改：由名称得出的 id“${id}”不止一处要用。请自行写入不同的 id。`,
    'id-nameless': () => '没有改：没有 id，也没有可以得出 id 的名称。',
    'too-fine': ({ decimals }) => `没有改：取到 6 位小数（现为 ${decimals} 位）会使图形失去面积或自相交。`,
    sealed: ({ number }) => `没有改：图形已审（${number}），改动会使审图号失效。要改，请先把 approval 改为 none。`,
  },
  written: (files, changes) => `已写入 ${files} 个文件，改动 ${changes} 处。`,
  dryRun: (changes) => `试运行：可改 ${changes} 处，没有写入任何文件。以下是改过之后的检查结果：`,
  nothing: '没有可以代为改正的。',
};

const en: Words = {
  change: {
    'report-hash': ({ sha256, length }) => `wrote sha256 ${sha256} and length ${length} of the report’s text; the places in sections and unused.json have no quote to be found by, so check them.`,
    'quote-placed': ({ from, start, end }) => `moved the quote’s place from ${from} to ${start}–${end}.`,
    'id-copied': ({ id }) => `wrote the id “${id}” where it was missing (at the feature’s top or in its properties).`,
    'id-made': ({ id, from }) => `wrote the id “${id}”, from ${from === 'list' ? 'tables/divisions.csv' : from === 'en' ? 'the English name' : 'the name’s pinyin'}.`,
    rewound: ({ rings }) => `turned ${rings} ${rings === 1 ? 'ring' : 'rings'}: outer ones counter-clockwise, holes clockwise.`,
    rounded: ({ positions, decimals }) => `rounded ${positions} ${positions === 1 ? 'position' : 'positions'} from ${decimals} decimals to 6.`,
    sorted: ({ moved }) => `sorted the features by id; ${moved} changed places.`,
    'report-other': ({ lost, quotes }) => `left: the report’s text is not the one the pack names, and ${lost} of ${quotes} quotes are not in it; which one counts? Put the old text back, or correct the quotes first.`,
    'quote-twice': ({ places }) => `left: the quote stands in the report ${places.length} times (${places.join(', ')}). Write one of these as start, or quote more.`,
    'ids-differ': ({ outer, inner }) => `left: the feature’s id “${outer}” and that of its properties, “${inner}”, differ; which one counts?`,
    'id-taken': ({ id }) => `left: the id “${id}” that the name gives is wanted more than once. Write different ids.`,
    'id-nameless': () => 'left: there is no id, and no name to make one from.',
    'too-fine': ({ decimals }) => `left: 6 decimals in place of ${decimals} would take the shape’s area or make it cross itself.`,
    sealed: ({ number }) => `left: the geometry is approved (${number}), and the approval would lapse. To change it, set approval to none first.`,
  },
  written: (files, changes) => `Wrote ${files} ${files === 1 ? 'file' : 'files'}, ${changes} ${changes === 1 ? 'change' : 'changes'}.`,
  dryRun: (changes) => `Dry run: ${changes} ${changes === 1 ? 'change is' : 'changes are'} possible; nothing was written. What the check would say then:`,
  nothing: 'There is nothing to put right here.',
};

/** What `pack:check --fix` says. */
export const fixWords: Readonly<Record<Language, Words>> = { zh, en };
