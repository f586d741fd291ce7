/**
 * Readings that the dictionary of pinyin gets wrong in names of places: longest run of characters first where runs overlap.
 * For another district add its own here; `tools/searchIndex.ts` reads nothing else by heart.
 */
export const readings: Readonly<Record<string, string>> = {
  漯: 'luo', 漯河: 'luo he', 澧: 'li', 冢: 'zhong', 圪瘩: 'ge da', 圪垱: 'ge dang', 受降: 'shou xiang', 干河陈: 'gan he chen', 洼: 'wa', 翟: 'zhai', 占李: 'zhan li',
  行政村: 'xing zheng cun', 长廊: 'chang lang', 重点: 'zhong dian', 银行: 'yin hang', 会朝: 'hui chao', 姬崔: 'ji cui',
};
