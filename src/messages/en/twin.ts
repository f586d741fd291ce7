export const twin = {
  openStory: 'See this chapter on the map',
};
