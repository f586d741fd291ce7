import type { Chapter } from '../src/domain/chapter';
import { picturesOf, plainWords, turnTo } from '../src/domain/chapters';
import { claimById } from '../src/domain/claims';
import type { Pack } from '../src/domain/pack';
import { sharePath, sharePicturePath } from '../src/domain/sharePath';
import { home, languages, type Language } from '../src/domain/view';
import { writeView } from '../src/domain/viewCodec';
import { messages } from '../src/messages/messages';
import { escapeText } from '../src/still/escapeText';
import { approvalWords, shareSize } from './sharePicture';

/** A page that a chat program reads when somebody sends a chapter's link, and a person passes through. */
export interface SharePage {
  readonly chapter: Chapter;
  readonly language: Language;
  /** Its path below the public address, and that of its picture. */
  readonly path: string;
  readonly picture: string;
  readonly html: string;
}

/** One page for each chapter and language, by the address the atlas is public at, which ends with a slash. */
export function sharePages(pack: Pack, address: string): SharePage[] {
  return languages.flatMap((language) => pack.chapters.map((chapter) => {
    const path = sharePath(chapter.id, language);
    return { chapter, language, path, picture: sharePicturePath(chapter.id, language), html: pageOf(chapter, pack, language, address) };
  }));
}

/** The atlas itself as a preview shows it: the marks of `pageOf` for its first page. */
export function rootTags(pack: Pack, address: string): string {
  const [first] = pack.chapters;
  const image = first ? address + sharePicturePath(first.id, 'zh') : null;
  return `<link rel="canonical" href="${escapeText(address)}">${marks({ title: pack.title.zh, description: pack.subtitle.zh, url: address, image, site: pack.title.zh, language: 'zh' })}`;
}

function pageOf(chapter: Chapter, pack: Pack, language: Language, address: string): string {
  const title = chapter.title[language];
  const description = descriptionOf(chapter, pack, language);
  const url = address + sharePath(chapter.id, language);
  const image = address + sharePicturePath(chapter.id, language);
  const query = writeView(turnTo(chapter, { ...home, mode: 'story', language }, pack), picturesOf(pack));
  const story = `../../?${query}`;
  const other = language === 'zh' ? 'en' : 'zh';
  const words = messages[language];
  return (
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeText(`${title} — ${pack.title[language]}`)}</title><meta name="description" content="${escapeText(description)}">` +
    `<link rel="canonical" href="${escapeText(url)}"><link rel="alternate" hreflang="${other}" href="${escapeText(address + sharePath(chapter.id, other))}"><link rel="icon" href="../../favicon.svg" type="image/svg+xml">` +
    marks({ title, description, url, image, site: pack.title[language], language }) +
    `<script>location.replace(${JSON.stringify(story).replaceAll('<', '\\u003c')})</script>` +
    '<style>body{margin:0 auto;max-width:760px;padding:24px;font:17px/1.8 "Noto Sans SC",sans-serif;color:#22303a;background:#fbf8f1}img{width:100%;height:auto}a{color:#b8402a}</style></head>' +
    `<body><img src="${chapter.id}.png" width="${shareSize.width}" height="${shareSize.height}" alt="${escapeText(title)}"><h1>${escapeText(title)}</h1><p>${escapeText(description)}</p>` +
    `<p>${escapeText(approvalWords(pack, language))}</p><p><a href="${escapeText(story)}">${escapeText(words.twin.openStory)}</a></p></body></html>\n`
  );
}

/** The chapter's own words on one line. */
function descriptionOf(chapter: Chapter, pack: Pack, language: Language): string {
  const text = plainWords(chapter.words[language], claimById(pack), language).replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
  return text || chapter.part[language];
}

interface Marks { readonly title: string; readonly description: string; readonly url: string; readonly image: string | null; readonly site: string; readonly language: Language }

/** What chat programs and search engines read of a page: the Open Graph protocol, and Twitter's card. */
function marks({ title, description, url, image, site, language }: Marks): string {
  const properties: readonly (readonly [name: string, content: string | null])[] = [
    ['og:type', 'article'], ['og:site_name', site], ['og:title', title], ['og:description', description], ['og:url', url], ['og:locale', language === 'zh' ? 'zh_CN' : 'en_GB'],
    ['og:image', image], ['og:image:type', image && 'image/png'], ['og:image:width', image && String(shareSize.width)], ['og:image:height', image && String(shareSize.height)], ['og:image:alt', image && title],
  ];
  const tags = properties.flatMap(([name, content]) => (content === null ? [] : [`<meta property="${name}" content="${escapeText(content)}">`]));
  return `${tags.join('')}<meta name="twitter:card" content="summary_large_image">`;
}
