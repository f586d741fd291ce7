export const twin = {
  openStory: '在地图上看这一章',
};
