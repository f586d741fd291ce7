import type { ForeignFormat } from '../src/domain/foreignFormat';
import type { Language } from '../src/domain/view';
import * as enFormats from '../src/messages/en/formats';
import * as zhFormats from '../src/messages/zh/formats';

const list = (names: readonly string[]): string => names.slice(0, 8).join(', ') + (names.length > 8 ? ' …' : '');
const metres = (m: number): string => (m >= 10_000 ? `${(m / 1000).toFixed(1)} km` : m >= 1 ? `${m.toFixed(1)} m` : `${m.toFixed(3)} m`);

const km2 = (area: number): string => `${area.toFixed(2)} km²`;

const zh = {
  language: 'zh' as Language,
  usage: 'npm run pack:adopt -- 图层 文件 --datum wgs84|cgcs2000|gcj02|bd09|EPSG:n [--proj4 "…"] (--source 来源id | --source-title 名称 [--source-title-en 英文名] [--licence 许可]) [--accuracy 米] [--pack 目录] [--dry-run] [--yes] [--shift-is-real] [--lang zh|en]',
  refused: (why: string) => `没有采用：${why}`,
  noPack: '数据包不能读取，请先运行 npm run pack:check。',
  noLayer: (layer: string, known: readonly string[]) => `没有图层“${layer}”；可用：${known.join(', ')}。`,
  vagueDatum: (name: string) => `文件里写的 ${name} 只说明是经纬度：许多软件不论数据是哪种坐标都这样写，GCJ-02 与它相差约 500 米。请向提供单位问清后用 --datum 写明：wgs84、cgcs2000、gcj02 或 bd09。`,
  noDatum: '没有写明坐标系。请向提供单位问清后用 --datum 写明：wgs84、cgcs2000、gcj02、bd09 或 EPSG:n。',
  badDatum: (datum: string) => `不认识坐标系“${datum}”；请用 --proj4 给出它的 proj4 定义（北京54、西安80 到 WGS 84 的参数因地而异，须由提供单位给出）。`,
  badAccuracy: (text: string) => `精度“${text}”不是以米计的正数。`,
  noSource: '没有写明来源：请用 --source 写 pack.json 里已有的来源 id，或用 --source-title 写新来源的名称。',
  unknownSource: (id: string) => `pack.json 的 sources 里没有“${id}”；请改用 --source-title 新建。`,
  tooLarge: (mb: number) => `文件超过 ${mb} MB，没有读取。`,
  tooManyRows: '表格的行数太多，没有读取。',
  notText: '文件不是文本（UTF-8、GBK 或 UTF-16）。请先导出为 CSV 或 GeoJSON。',
  foreign: (format: ForeignFormat) => `这是${zhFormats.formats[format]}，不是 GeoJSON 或 CSV。${zhFormats.conversion(format)}`,
  noCollection: (type: string) => `不是可用的 GeoJSON：最外层须是 FeatureCollection${type ? `，现在是 ${type}` : ''}。`,
  noColumns: (columns: readonly string[]) => `第 1 行须有 id 或 code（代码），以及 lon/lat（经度/纬度）或 x/y；现有的列：${list(columns)}。`,
  twoColumns: (column: string) => `第 1 行有两列都表示“${column}”，不知以哪列为准。`,
  notNumber: (place: string, text: string) => `${place}：“${text}”不是数。度分秒请先化为小数度。`,
  badCode: (place: string, text: string) => `${place}：代码“${text}”不是 12 位数字。请查对后改正。`,
  lostCode: (place: string, text: string) => `${place}：代码“${text}”的末几位已被表格软件变成科学记数丢掉，无法还原，不会去猜。请从原文件重取这一列（先把该列设为文本）。`,
  noPosition: (place: string) => `${place}：没有坐标。`,
  wrongKind: (place: string, type: string, drawing: string) => `${place}：几何类型 ${type} 不能画成 ${drawing}。`,
  bad: (file: string, sentence: string) => `${file}  ${sentence}`,
  badRows: (bad: number, good: number) => `有 ${bad} 处不能用（见上），其余 ${good} 个可用。`,
  confirm: '其余照用吗？[y/N] ',
  unconfirmed: '没有确认，没有写入任何文件。改好文件再来，或加 --yes 采用其余的。',
  notes: (lines: number) => `文末 ${lines} 行没有坐标，当作说明，没有读。`,
  noKey: (place: string) => `${place}：既没有 id，也没有 12 位代码。`,
  notGeojson: (why: string) => `不是可用的 GeoJSON：${why}`,
  badGeometry: (place: string) => `${place}：没有可用的几何（点、线、面）。`,
  twoDatums: (datums: readonly string[]) => `坐标系不一致：${datums.join('、')}。请分成几个文件，各写各的坐标系。`,
  duplicate: (key: string, places: readonly string[]) => `“${key}”出现不止一次（${list(places)}），不知以哪个为准。`,
  disagree: (place: string, id: string, code: string) => `${place}：id“${id}”与代码“${code}”指的不是同一个要素。`,
  nothingMatched: '没有一个要素对得上。请检查图层、id 或代码。',
  notDegrees: (place: string, datum: string) => `${place}：坐标不是度，而 ${datum} 以度计。请写明投影坐标系，如 EPSG:4547。`,
  notMetres: (place: string, datum: string) => `${place}：坐标像是度，而 ${datum} 以米计。`,
  mixed: (place: string) => `${place}：有的坐标是度，有的是米，混在一个文件里。`,
  outside: (names: readonly string[], lon: number, lat: number) => `换算后落在数据包范围之外：${list(names)}（例如 ${lon}, ${lat}）。请检查坐标系与带号。`,
  swapped: (names: readonly string[]) => `经纬度写反了：${list(names)}。请对调两列。`,
  bothOrders: 'x、y 两种次序都落在范围之内，不知哪个是东。请改用 lon/lat。',
  shift: (m: number, datum: string, count: number) => `${count} 个要素整体偏移，中位数 ${metres(m)}，正与“其实是 ${datum}”相符（GCJ-02 在国内偏 300 至 700 m）。请向提供单位问清坐标系；确为真实移动，再加 --shift-is-real。`,
  fewShift: (m: number, datum: string) => `提醒：偏移 ${metres(m)}，与“其实是 ${datum}”相符；要素太少，请人工核对。`,
  faults: '换上之后数据包会有以下错误：',
  matched: (count: number, byId: number, byCode: number) => `对上 ${count} 个要素（按 id ${byId}，按代码 ${byCode}）。`,
  onlyInFile: (names: readonly string[]) => `文件里有、图层里没有：${names.length} 个（${list(names)}）。`,
  onlyInLayer: (names: readonly string[]) => `图层里有、文件里没有：${names.length} 个（${list(names)}），保持原样。`,
  moved: (median: number, p95: number, farthest: number, id: string) => `移动（沿椭球面）：中位数 ${metres(median)}，95% 在 ${metres(p95)} 以内，最远 ${metres(farthest)}（${id}）。`,
  wasTownship: (count: number) => `其中 ${count} 个原来只知道在哪个乡镇：移动多远不说明什么，也看不出坐标系是否写错，请抽查几个。`,
  labels: (names: readonly string[]) => `名称的位置（labelAt）落在新范围之外，已移到范围之内：${names.length} 个（${list(names)}）。`,
  misfit: (isOutline: boolean, gap: number, beyond: number, overlap: number) => `乡镇与轮廓没有拼合：轮廓内 ${km2(gap)} 不属于任何乡镇，乡镇伸出轮廓 ${km2(beyond)}，乡镇互相重叠 ${km2(overlap)}。请把${isOutline ? '乡镇图层' : '轮廓图层'}也换成同一来源的；在那之前，按乡镇的定位与计数靠不住。`,
  spread: (count: number) => `${count} 个只知乡镇的村、社区仍按旧的乡镇范围摆放，请再运行 npm run pack:spread。`,
  converted: (datum: string, northFirst: boolean) => `坐标按 ${datum} 换算为 WGS 84${northFirst ? '；x 为北、y 为东（测量坐标的写法）' : ''}，取 6 位小数。`,
  encoding: (name: string) => `文件按 ${name} 读取。`,
  stale: '数据包原已审图；换上之后图形不同，审图号随即失效，须重新送审。',
  note: (layer: string) => `请同时改写 pack.json 中图层“${layer}”的 note：它还是原来的说法。`,
  dryRun: '试运行：没有写入任何文件。',
  written: (file: string, count: number, grade: string) => `已写入 ${file}：${count} 个要素为 official，图层等级 ${grade}。`,
  defaultLicence: { zh: '由主管部门提供', en: 'Provided by the authority' },
  feature: (index: number) => `第 ${index} 个要素`,
  row: (line: number) => `第 ${line} 行`,
};

const en: typeof zh = {
  language: 'en',
  usage: 'npm run pack:adopt -- LAYER FILE --datum wgs84|cgcs2000|gcj02|bd09|EPSG:n [--proj4 "…"] (--source ID | --source-title TITLE [--source-title-en TITLE] [--licence TEXT]) [--accuracy METRES] [--pack DIR] [--dry-run] [--yes] [--shift-is-real] [--lang zh|en]',
  refused: (why) => `Not adopted: ${why}`,
  noPack: 'the pack cannot be read; run npm run pack:check first.',
  noLayer: (layer, known) => `there is no layer “${layer}”; there are: ${known.join(', ')}.`,
  vagueDatum: (name) => `${name}, which the file names, says no more than that positions are degrees: many programs write it whatever the data are, and GCJ-02 is some 500 m away from it. Ask whoever provided the file, then say --datum wgs84, cgcs2000, gcj02 or bd09.`,
  noDatum: 'the datum is not declared. Ask whoever provided the file, then say --datum wgs84, cgcs2000, gcj02, bd09 or EPSG:n.',
  badDatum: (datum) => `the datum “${datum}” is not known; give its proj4 definition with --proj4 (the parameters of Beijing 54 and Xi’an 80 differ from place to place and must come from the provider).`,
  badAccuracy: (text) => `the accuracy “${text}” is not a positive number of metres.`,
  noSource: 'no source is given: name one of pack.json with --source, or a new one with --source-title.',
  unknownSource: (id) => `there is no source “${id}” in pack.json; make one with --source-title.`,
  tooLarge: (mb) => `the file has more than ${mb} MB and was not read.`,
  tooManyRows: 'the table has too many rows and was not read.',
  notText: 'the file is not text (UTF-8, GBK or UTF-16). Export it as CSV or GeoJSON first.',
  foreign: (format) => `this is ${enFormats.formats[format]}, neither GeoJSON nor CSV. ${enFormats.conversion(format)}`,
  noCollection: (type) => `this is not GeoJSON that can be used: it must be a FeatureCollection${type ? `, not a ${type}` : ''}.`,
  noColumns: (columns) => `line 1 must have id or code, and lon/lat or x/y; it has: ${list(columns)}.`,
  twoColumns: (column) => `two columns of line 1 mean “${column}”; which one counts?`,
  notNumber: (place, text) => `${place}: “${text}” is not a number. Turn degrees, minutes and seconds into decimal degrees first.`,
  badCode: (place, text) => `${place}: the code “${text}” is not 12 digits. Look it up and correct it.`,
  lostCode: (place, text) => `${place}: a spreadsheet has turned the code into “${text}” and lost its last digits; they cannot be restored and are not guessed. Take the column from the original again, as text.`,
  noPosition: (place) => `${place}: there is no position.`,
  wrongKind: (place, type, drawing) => `${place}: a ${type} cannot be drawn as ${drawing}.`,
  bad: zh.bad,
  badRows: (bad, good) => `${bad} ${bad === 1 ? 'place' : 'places'} cannot be used (above); the other ${good} can.`,
  confirm: 'Use the others? [y/N] ',
  unconfirmed: 'not confirmed, so nothing was written. Correct the file, or add --yes to adopt the others.',
  notes: (lines) => `${lines} ${lines === 1 ? 'line' : 'lines'} at the end of the file without a position ${lines === 1 ? 'was' : 'were'} taken for notes and not read.`,
  noKey: (place) => `${place}: there is neither an id nor a 12-digit code.`,
  notGeojson: (why) => `this is not GeoJSON that can be used: ${why}`,
  badGeometry: (place) => `${place}: there is no geometry that can be used (points, lines, areas).`,
  twoDatums: (datums) => `the datums differ: ${datums.join(', ')}. Split the file, one datum each.`,
  duplicate: (key, places) => `“${key}” is there more than once (${list(places)}); which one counts?`,
  disagree: (place, id, code) => `${place}: the id “${id}” and the code “${code}” are two different features.`,
  nothingMatched: 'not one feature matches. Check the layer, the ids or the codes.',
  notDegrees: (place, datum) => `${place}: these are not degrees, but ${datum} is in degrees. Declare the projection, such as EPSG:4547.`,
  notMetres: (place, datum) => `${place}: these look like degrees, but ${datum} is in metres.`,
  mixed: (place) => `${place}: some positions are degrees and some metres, mixed in one file.`,
  outside: (names, lon, lat) => `outside the pack’s bounds after conversion: ${list(names)} (for one, ${lon}, ${lat}). Check the datum and the zone.`,
  swapped: (names) => `longitude and latitude are swapped: ${list(names)}. Exchange the two columns.`,
  bothOrders: 'x and y lie inside the bounds either way round; which one is east? Use lon/lat.',
  shift: (m, datum, count) => `${count} features are all shifted, ${metres(m)} in the median, just as they would be if the file were really ${datum} (GCJ-02 is 300 to 700 m off in China). Ask the provider; if things really moved, add --shift-is-real.`,
  fewShift: (m, datum) => `Warning: a shift of ${metres(m)} is what a file really in ${datum} would show; there are too few features to tell, so look.`,
  faults: 'the pack would then have these errors:',
  matched: (count, byId, byCode) => `${count} features matched (${byId} by id, ${byCode} by code).`,
  onlyInFile: (names) => `In the file but not in the layer: ${names.length} (${list(names)}).`,
  onlyInLayer: (names) => `In the layer but not in the file: ${names.length} (${list(names)}); they stay as they are.`,
  moved: (median, p95, farthest, id) => `Moved, along the ellipsoid: median ${metres(median)}, 95 % within ${metres(p95)}, farthest ${metres(farthest)} (${id}).`,
  wasTownship: (count) => `${count} of them were known only to their township: how far they moved means nothing and would not show a wrong datum, so look at a few.`,
  labels: (names) => `Names (labelAt) that lay outside the new shape were moved inside: ${names.length} (${list(names)}).`,
  misfit: (isOutline, gap, beyond, overlap) => `The townships do not tile the outline: ${km2(gap)} of it belongs to no township, the townships reach ${km2(beyond)} beyond it and overlap by ${km2(overlap)}. Adopt the ${isOutline ? 'townships' : 'outline'} from the same source too; until then placing and counting by township cannot be relied on.`,
  spread: (count) => `${count} villages and communities known only to their township are still spread over its old area: run npm run pack:spread again.`,
  converted: (datum, northFirst) => `Converted from ${datum} to WGS 84${northFirst ? '; x is north and y east, as surveyors write it' : ''}, rounded to 6 decimals.`,
  encoding: (name) => `Read the file as ${name}.`,
  stale: 'The pack was approved; its geometry is now another, so the approval lapses and must be asked for again.',
  note: (layer) => `Rewrite the note of the layer “${layer}” in pack.json too: it still says what was true before.`,
  dryRun: 'Dry run: nothing was written.',
  written: (file, count, grade) => `Wrote ${file}: ${count} features are official, the layer’s grade is ${grade}.`,
  defaultLicence: zh.defaultLicence,
  feature: (index) => `feature ${index}`,
  row: (line) => `line ${line}`,
};

export type AdoptWords = typeof zh;

/** What `pack:adopt` says. */
export const adoptWords: Readonly<Record<Language, AdoptWords>> = { zh, en };

/** Thrown where a file is not adopted; says why in either language. */
export class Refused extends Error {
  readonly say: (words: AdoptWords) => string;

  constructor(say: (words: AdoptWords) => string) {
    super(say(en));
    this.say = say;
  }
}
