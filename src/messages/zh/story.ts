/** Words of the visitor's story. */
export const story = {
  chapters: '章节',
  menu: '章节目录',
  at: (place: number, all: number, title: string) => `第 ${place} 章，共 ${all} 章：${title}`,
  moving: { word: '动画', pause: '暂停动画', play: '继续动画', replay: '重播动画' },
  turning: { word: '翻页', pause: '停止自动翻页', play: '开始自动翻页' },
  explore: '从这里探索',
  grade: (grade: string) => `图上：${grade}`,
  support: '相关',
  inferred: '推断',
  copied: '章节文件已复制，存入 story 文件夹即可',
  shown: '请手动复制，存入 story 文件夹',
  draft: { title: '一句话的标题', part: '报告里的小标题', words: '写下这一章的话，不超过八十字。' },
};
