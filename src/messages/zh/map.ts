export const map = {
  /** Name of the map for assistive technology. */
  label: '地图：方向键平移，加减号缩放，回车选择准星下的要素',
  north: '上为北',
};
