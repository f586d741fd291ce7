import { expect, it } from 'vitest';
import { languages } from '../../../src/domain/view';
import { messages } from '../../../src/messages/messages';
import { faultSentence } from '../../../src/pack/faultSentence';
import { brokenPacks } from './brokenPacks';
import { readWithLines } from './soundPack';

it.each(languages)('tells every broken pack in exactly these words (%s)', async (language) => {
  const told = brokenPacks.flatMap(({ code, files }, index) => {
    const faults = readWithLines(files).faults;
    return [`# ${index} ${code}`, ...faults.flatMap((fault) => {
      const { what, remedy } = faultSentence(fault, messages[language]);
      return [`${messages[language].pack.severity[fault.severity]} ${what}`, `  ${remedy}`];
    }), ''];
  });
  await expect(told.join('\n')).toMatchFileSnapshot(`goldenFaults.${language}.txt`);
});
