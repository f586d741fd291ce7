import type { Expected, FaultCode, FaultParams, IdKind } from '../../domain/fault';

/** What is wrong, and what puts it right. */
type Told = readonly [what: string, remedy: string];
type Faults = { readonly [Code in FaultCode]: (params: FaultParams[Code]) => Told };

const kinds: Readonly<Record<IdKind, string>> = {
  layer: '图层', lens: '视角', source: '来源', theme: '主题', sector: '门类', programme: '工程', status: '进展',
  township: '乡镇（街道）', feature: '要素', claim: '论断', project: '项目', mention: '要素或项目',
};
const homes: Readonly<Record<IdKind, string>> = {
  layer: 'pack.json 的 layers', lens: 'pack.json 的 lenses', source: 'pack.json 的 sources', theme: 'pack.json 的 themes',
  sector: 'pack.json 的 sectors', programme: 'pack.json 的 programmes', status: 'pack.json 的 statuses',
  township: '乡镇图层', feature: '图层文件', claim: 'claims.json', project: 'tables/projects.csv', mention: '图层文件或 tables/projects.csv',
};
const expected: Readonly<Record<Expected, string>> = {
  text: '一段文字（加引号）', number: '一个数（不加引号）', list: '一个列表 [ … ]', object: '一个对象 { … }', boolean: 'true 或 false', position: '坐标 [经度, 纬度]', other: '另一种写法',
};
const languages = { zh: '中文', en: '英文' };

/** Every fault of a pack in words; apart from the other words since a sound pack needs none of them. */
export const faults: Faults = {
  'missing-file': () => ['缺少这个文件', '请把它放回数据包文件夹，文件名与大小写须完全一致。'],
  'missing-layer-file': ({ name }) => [`图层所指的文件 ${name} 不在数据包里`, '请补上该文件，或改正 file 一项的路径（区分大小写）。'],
  'unused-file': () => ['没有图层用到这个文件', '请在 pack.json 的 layers 中登记它；不需要就移走。'],
  'not-utf8': () => ['不是 UTF-8 编码的文本', '请用编辑器或表格软件另存为 UTF-8（Excel：“CSV UTF-8”）。'],
  'too-large': ({ sizeMb, limitMb }) => [`文件有 ${sizeMb} MB，超过上限 ${limitMb} MB，没有读取`, '请简化图形或拆分文件。'],
  'broken-json': () => ['JSON 写法有误，从这里起读不下去', '请检查此处及上一行的逗号、引号和括号。'],
  'too-deep': ({ limit }) => [`括号嵌套超过 ${limit} 层`, '请从原软件重新导出这个文件。'],
  'fetch-failed': ({ reason }) => [`数据包没有取到（${reason}）`, '请检查网络后刷新；仍不行，请重新部署整个文件夹。'],
  'broken-wrapper': () => ['取到的不是数据包', '请重新构建并部署，使这个地址返回数据包文件。'],
  'forbidden-key': ({ key }) => [`不允许使用键 ${key}`, '请删去这个键。'],
  'unknown-key': ({ key }) => [`不认识的键 ${key}，已忽略`, '请检查拼写；多余就删去。'],
  'missing-key': ({ key }) => [`缺少 ${key} 一项`, `请补上 ${key}，写法见数据包说明 README.md。`],
  'missing-language': ({ key, language }) => [`${key} 缺少${languages[language]}`, `请填写${languages[language]}（${language}）。`],
  empty: ({ key }) => [`${key} 是空的`, `请填写 ${key}。`],
  'wrong-type': ({ key, expected: kind }) => [`${key} 应为${expected[kind]}`, `请把 ${key} 改成${expected[kind]}。`],
  'unknown-word': ({ key, value, allowed }) => [`${key} 不能是“${value}”`, `可用的写法：${allowed}。`],
  'unknown-grade': ({ value, allowed }) => [`不认识的精度等级“${value}”`, `grade 可用：${allowed}。`],
  'bad-id': ({ key, value }) => [`${key}“${value}”的写法不合规`, '请只用小写字母、数字和单个连字符，如 east-bridge。'],
  'bad-number': ({ key, value }) => [`${key} 的数 ${value} 不可用`, '请改成大小合理的数。'],
  'bad-url': ({ value }) => [`网址“${value}”不可用`, '请写以 http:// 或 https:// 开头的网址，或删去此项。'],
  'duplicate-id': ({ id, first }) => [`id“${id}”已被占用（先见于 ${first}）`, '请给其中一个换上新的 id，并改正引用它的地方。'],
  'unknown-id': ({ key, kind, id }) => [`${key} 所指的${kinds[kind]}“${id}”不存在`, `请检查拼写，或补上它（${homes[kind]}）。`],
  'refers-to-faulty': ({ key, kind, id }) => [`${key} 所指的${kinds[kind]}“${id}”本身有误，没有采用`, `请先改正“${id}”（${homes[kind]}）。`],
  'wrong-format': ({ value }) => [`格式版本 ${value} 不认识`, '请写 "format": 1。'],
  'bad-bounds': ({ key }) => [`${key} 的四个数不成范围`, '请按西、南、东、北的顺序写经纬度（度），西小于东，南小于北。'],
  'home-outside': () => ['初始画面 home 超出范围 bounds', '请把 home 改到 bounds 之内。'],
  'bad-sha256': ({ value }) => [`sha256“${value}”不是 64 位小写十六进制数`, '请对报告原文件运行 sha256sum，把结果填进来。'],
  'bad-seal': ({ value }) => [`印章文字“${value}”放不下`, '请用一至四个字。'],
  'approval-incomplete': ({ key }) => [`审图状态写着“approved”，却缺少 ${key}；按未经审图处理`, '请填全 number、date、issuer，或改为 none 或 submitted。'],
  'no-lens': () => ['没有一个可用的视角', '请在 pack.json 的 lenses 中至少写对一个。'],
  'layer-grade': ({ grade, worst }) => [`图层等级写作 ${grade}，而要素中最低的是 ${worst}`, `请把图层的 grade 改为 ${worst}，或改正要素。`],
  'empty-layer': () => ['图层里没有要素', '请补上要素，或从 pack.json 中去掉这个图层。'],
  'too-few-points': ({ key }) => [`${key} 的点太少`, '线至少两个点；面的每一圈至少四个点，首尾相同。'],
  'wrong-geometry': ({ type, drawing, fits }) => [`几何类型 ${type} 不能画成 ${drawing}`, `请改用 ${fits}，或在 pack.json 中换一种 drawing。`],
  'outside-bounds': ({ lon, lat }) => [`坐标落在范围之外（${lon}, ${lat}）`, '请检查经纬度，或在 pack.json 的 bounds 中扩大范围。'],
  'swapped-axes': ({ lon, lat }) => [`经纬度写反了（${lon}, ${lat}）`, `请按先经度、后纬度写：[${lat}, ${lon}]。`],
  'id-mismatch': ({ outer, inner }) => [`要素的 id“${outer}”与 properties.id“${inner}”不一致`, '请把两处写成同一个 id。'],
  'township-missing': () => ['精度只到乡镇，却没有写所属乡镇', '请在 properties.township 写上乡镇要素的 id。'],
  'bad-code': ({ value }) => [`区划代码“${value}”不是 12 位数字`, '请写 12 位数字并加引号；乡镇为 9 位后补 000。'],
  'code-elsewhere': ({ code, township, townshipCode }) => [`代码 ${code} 不属于乡镇“${township}”（${townshipCode}）`, '前 9 位应与乡镇相同：请改正 code 或 township。'],
  'duplicate-code': ({ code, first }) => [`代码 ${code} 已用于“${first}”`, '请查对区划代码表，每个代码只用一次。'],
  'code-differs': ({ code, onMap }) => [`表中代码 ${code} 与地图上的 ${onMap} 不一致`, '请查对区划代码表，改正其中一处。'],
  'circle-without-claim': () => ['圆没有写明面积出自哪条论断', '请在 properties.claim 写上论断的 id。'],
  'claim-without-value': ({ claim }) => [`论断“${claim}”没有一个可作面积的正数`, '请给它写上 value（平方公里），或换一条论断。'],
  'quote-too-long': ({ length, limit }) => [`引文有 ${length} 字，超过 ${limit} 字`, '请截短引文，并相应改正 start 和 end。'],
  'quote-missing': () => ['没有引文', '请补上 passage；若是推断或推算，请写 inferred 与 reasoning，或 rule 与 inputs。'],
  'figure-missing': () => ['有数值而没有写出引文中的数字 figure', '请把数字照引文原样写进 figure。'],
  'figure-not-in-quote': ({ figure }) => [`引文里没有数字“${figure}”`, '请让 figure 与引文一字不差，或改正引文。'],
  'value-not-figure': ({ value, figure }) => [`数值 ${value} 与引文中的“${figure}”不符`, '请改正 value 或 figure。'],
  'range-length': ({ range, length }) => [`start 到 end 长 ${range}，引文长 ${length}`, '请改正 start、end（UTF-16 码元），使其差等于引文长度。'],
  'range-outside-report': ({ end, length }) => [`引文止于 ${end}，而报告只有 ${length}`, '请改正 start、end，或 pack.json 中报告的 length。'],
  'value-reversed': ({ low, high }) => [`范围写反了：${low} 大于 ${high}`, '请先写小数，后写大数。'],
  'derived-incomplete': ({ lacks }) => [lacks === 'rule' ? '推算的论断没有写算法 rule' : '推算的论断没有写所用的论断 inputs', lacks === 'rule' ? '请用两种语言写明 rule。' : '请在 inputs 中列出所用论断的 id。'],
  'reasoning-missing': () => ['推断的论断没有写理由', '请用两种语言写明 reasoning。'],
  'circular-inputs': ({ id }) => [`论断“${id}”绕了一圈由自己推出`, '请改正 inputs，使推算有起点。'],
  'report-differs': () => ['sources 里的报告与制作数据包时的不是同一份（sha256 不同）', '请换回原文件；若报告确已更换，请更新 sha256、length 和各引文的位置。'],
  'quote-moved': ({ start, found }) => [`引文不在 ${start}，而在 ${found}`, `请把 start 改为 ${found}，end 相应改动。`],
  'quote-not-in-report': ({ start }) => [`报告里找不到这段引文（应在 ${start}）`, '请照报告原样抄写引文，标点和空格也须一致。'],
  'csv-columns-missing': ({ columns }) => [`缺少列：${columns}`, '请在第一行补上这些列名。'],
  'csv-columns-unknown': ({ columns }) => [`多余或重复的列：${columns}，已忽略`, '请检查列名拼写；多余就删去。'],
  'csv-cells': ({ cells, columns }) => [`这一行有 ${cells} 格，应为 ${columns} 格`, '请检查逗号；含逗号的文字须加双引号。'],
  'place-missing': ({ kind }) => [`place_kind 为 ${kind}，却没有写 place`, '请写上要素或乡镇的 id；位置不明就写 district。'],
  'place-unexpected': () => ['place_kind 为 district，place 却不是空的', '请清空 place，或把 place_kind 改为 feature、township 或 along。'],
  more: ({ count }) => [`还有 ${count} 处没有列出`, '请先改正以上各处，再检查一次。'],
};
