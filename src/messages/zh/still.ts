export const still = {
  oldBrowser: '浏览器版本过旧，只能显示这张静态地图。请改用 Chrome 或 Edge 109、Firefox 115、Safari 16.4 或更新的版本。',
  noStill: '浏览器版本过旧，无法显示地图。请改用 Chrome 或 Edge 109、Firefox 115、Safari 16.4 或更新的版本。',
};
