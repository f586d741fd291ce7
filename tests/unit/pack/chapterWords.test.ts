import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/pack/chapterWords';
import { readFrontMatter } from '../../../src/pack/frontMatter';

function read(text: string): { words: ReturnType<typeof readWords>; faults: string[] } {
  const faults: string[] = [];
  const body = text.split('\n').map((each, index) => ({ text: each, line: index + 1 }));
  const words = readWords(body, ['zh', 'en'], { file: 'story/01-x.md' }, (code, place) => { faults.push(`${code} ${place.line ?? '-'}`); });
  return { words, faults };
}

describe('The words of a chapter', () => {
  it('are paragraphs of text, emphasis and claims, in both languages', () => {
    const { words, faults } = read('# zh\n一句*要紧*的[[jobs]]话，\n接着说[[jobs|就业]]。\n\n又一段。\n\n# en\nA *weighty* word,\nand **more**.');
    expect(faults).toEqual([]);
    expect(words.zh).toEqual([
      [{ kind: 'text', text: '一句' }, { kind: 'emphasis', text: '要紧' }, { kind: 'text', text: '的' }, { kind: 'claim', claim: 'jobs', text: null }, { kind: 'text', text: '话，' }, { kind: 'text', text: '接着说' }, { kind: 'claim', claim: 'jobs', text: '就业' }, { kind: 'text', text: '。' }],
      [{ kind: 'text', text: '又一段。' }],
    ]);
    expect(words.en?.[0]?.map((run) => ('text' in run ? run.text : '')).join('')).toBe('A weighty word, and more.');
  });

  it('are refused where they hold markup, HTML or a figure nobody stands for', () => {
    const wrong = ['<i>字</i>', '字 &lt; 字', '# 标题', '## zh', '- 一', '1. 一', '> 引', '`码`', '![图](a)', '[链](a)', '*开', '[[jobs', '字]]', '全年 12 处', '１２处', '| 格 |'];
    for (const each of wrong) expect(read(`# zh\n好。\n${each}`).faults, each).toEqual([expect.stringMatching(/^(html|other-markup|loose-figure) 3$/)]);
  });

  it('are read without an exception, whatever the file says, and never hold a control over the page', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { words, faults } = read(`# zh\n${text}`);
      if (faults.length === 0) expect(JSON.stringify(words)).not.toMatch(/<[a-z/!]/i);
      readFrontMatter('story/01-x.md', text, 'x', () => undefined);
    }));
  });
});
