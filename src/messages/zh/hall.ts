/** Words of the hall's screen. */
export const hall = {
  runs: { auto: '自动播放', touch: '触摸互动', remote: '遥控演示' },
  touch: '轻触屏幕，自己看看',
  visit: '自己看看',
  lenses: '看什么',
  layers: '图上画什么',
  story: '回到故事',
  more: '继续？',
  left: (seconds: number) => `${seconds} 秒后回到故事`,
  stay: '继续',
  closed: '展厅已闭馆',
  hours: (opens: string, closes: string) => `开放时间 ${opens}–${closes}`,
  blank: '屏幕已暂时变黑，按 B 恢复',
};
