export const still = {
  oldBrowser: '浏览器版本过旧，地图不能操作。请改用 Chrome 或 Edge 109、Firefox 115、Safari 16.4 或更新的版本。',
  lost: '程序没有取全：换了新版本，或断了网。',
  again: '重新载入',
};
