export const pack = {
  item: (kind: 'feature' | 'claim' | 'project' | 'entry' | 'chapter', id: string) => `${{ feature: '要素', claim: '报告语句', project: '项目', entry: '条目', chapter: '章节' }[kind]} ${id}`,
  line: (line: number, column: number | undefined) => (column === undefined ? `第 ${line} 行` : `第 ${line} 行第 ${column} 列`),
  where: (file: string, line: string, item: string) => file + (line && ` ${line}`) + (item && `，${item}`),
  sentence: (where: string, what: string) => `${where}：${what}。`,
  severity: { error: '错误', warning: '提醒' },
  verdict: (folder: string, errors: number, warnings: number) => (errors + warnings === 0 ? `${folder}：数据包没有问题。` : errors === 0 ? `${folder}：可以使用，有 ${warnings} 条提醒。` : `${folder}：${errors} 处错误，${warnings} 条提醒。`),
};
