import type { story as zh } from '../zh/story';

export const story: typeof zh = {
  chapters: 'Chapters',
  menu: 'List of chapters',
  at: (place, all, title) => `Chapter ${place} of ${all}: ${title}`,
  moving: { word: 'motion', pause: 'Pause the motion', play: 'Go on with the motion', replay: 'Play the motion again' },
  turning: { word: 'pages', pause: 'Stop turning the pages', play: 'Turn the pages' },
  explore: 'Explore from here',
  grade: (grade) => `On the map: ${grade}`,
  support: 'With it',
  inferred: 'inferred',
  copied: 'The chapter’s file is copied: save it in the folder story',
  shown: 'Copy this by hand and save it in the folder story',
  draft: { title: 'A title that is a sentence', part: 'The report’s own heading', words: 'Write the words of this chapter.' },
};
