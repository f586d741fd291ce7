/**
 * Words that people type for one and the same subject of a district's reports, by our own reading of such reports. A theme, sector or programme whose title
 * holds one of a row is found by the others too; a pack's own words need none of this.
 */
const subjects: readonly (readonly string[])[] = [
  ['生态环境', '环保', '环境保护', '生态', '污染', '治污', 'environment', 'ecology', 'pollution'],
  ['医疗', '卫生', '医院', '健康', '看病', 'health', 'hospital', 'medical'],
  ['教育', '学校', '上学', '幼儿园', 'education', 'school', 'schools'],
  ['旅游', '文旅', '景区', '文化', 'tourism', 'culture'],
  ['商业', '商贸', '市场', '商场', '购物', 'commerce', 'market', 'shopping'],
  ['服务业', '物流', '仓储', 'services', 'logistics'],
  ['工业', '制造', '企业', '工厂', 'industry', 'industrial', 'factory', 'manufacturing'],
  ['农业', '农村', '三农', '种植', '养殖', '乡村', 'agriculture', 'farming', 'countryside'],
  ['城乡建设', '城建', '住房', '棚改', '市政', '道路', 'town', 'housing', 'construction'],
  ['民生', '社保', '就业', '扶贫', '养老', 'livelihood', 'jobs', 'employment', 'poverty'],
  ['招商', '投资', '引资', '项目建设', 'investment'],
  ['交通', '公路', '公交', '出行', 'transport', 'roads'],
  ['文明', '精神文明', '创文', 'civility'],
];

/** Further words that a title is found by. */
export function synonymsOf(titles: readonly string[]): readonly string[] {
  const held = titles.map((title) => title.toLowerCase());
  const names = (words: readonly string[]): boolean => words.some((word) => held.some((title) => (/^[a-z]/.test(word) ? title.split(/[^a-z]+/).includes(word) : title.includes(word))));
  return subjects.filter(names).flat().filter((word) => !held.includes(word));
}

/** What the story is asked for by, beside the titles of its chapters. */
export const storyWords: readonly string[] = ['故事', '讲解', '导览', 'story', 'tour'];
