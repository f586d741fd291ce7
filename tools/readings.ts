/** Readings of common characters and words that the dictionary of pinyin gets wrong in names of places, in any district. What only one district has is `readings` in its pack, which goes before these. */
export const readings: Readonly<Record<string, string>> = {
  冢: 'zhong', 圪瘩: 'ge da', 圪垱: 'ge dang', 洼: 'wa', 翟: 'zhai', 行政村: 'xing zheng cun', 长廊: 'chang lang', 重点: 'zhong dian', 银行: 'yin hang',
};
