/** Words of the touch screen's search. */
export const touch = {
  hint: '拼音、首字母或数字',
  keys: { keyboard: '屏幕键盘', erase: '退格', clear: '清空', space: '空格', close: '收起' },
};
