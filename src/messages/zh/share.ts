/** Words of the card that shares a chapter. */
export const share = {
  link: '这一章的链接',
  copy: '复制链接',
  copied: '已复制',
  byHand: '请选中链接，手动复制',
  send: '发送给…',
  scan: '用手机扫码，接着看这一章',
  code: (url: string) => `二维码，打开 ${url}`,
  picture: (title: string) => `图片：${title}`,
  save: '保存图片（PNG）',
};
