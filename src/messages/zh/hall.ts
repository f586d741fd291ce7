/** Words of the hall's screen. */
export const hall = {
  runs: { auto: '自动播放', touch: '触摸互动', remote: '遥控演示' },
  touch: '轻触屏幕，自己看看',
  visit: '自己看看',
  lenses: '看什么',
  layers: '图上画什么',
  story: '回到故事',
  scan: '手机扫码接着看',
  more: '继续？',
  left: (seconds: number) => `${seconds} 秒后回到故事`,
  stay: '继续',
  closed: '展厅已闭馆',
  hours: (opens: string, closes: string) => `开放时间 ${opens}–${closes}`,
  blank: '屏幕已暂时变黑，按 B 恢复',
  leave: { title: '离开展厅画面', pin: '请输入密码', wrong: '密码不对', wait: '错误次数太多，请稍后再试', checking: '正在核对…', staff: '讲解台只供工作人员使用。', again: '输入密码', erase: '清除', enter: '确定' },
  health: {
    title: '展厅运行状况', uptime: '本次运行', none: '还没有在展厅模式运行过', seen: '最近一次看到', chapter: '章节', version: '版本', content: '内容指纹', screen: '屏幕', renderer: '显卡', memory: '内存',
    healings: '最近的自愈', no: '没有记录', unknown: '未知', looking: '正在查看…', storage: '本机记录', kept: '可用', lost: '不可用',
    failures: { context: '图形上下文丢失', undrawn: '地图迟迟没有画出', frames: '画面停住', error: '程序出错', chapter: '章节没有按时翻页' },
    remedies: { rebuild: '重建地图', reload: '重新载入页面', still: '改用静态图', retry: '重新尝试实时地图' },
  },
};
