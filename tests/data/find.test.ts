import { expect, it } from 'vitest';
import { find } from '../../src/find/find';
import { prepare } from '../../src/find/prepare';
import { readPack } from '../../src/pack/readPack';
import { readPackFolder } from '../../tools/packFolder';
import { searchIndexOf, spelling } from '../../tools/searchIndex';

const { pack } = readPack(readPackFolder('data'));
if (!pack) throw new Error('the bundled pack cannot be read');
const shipped = pack;
const finder = prepare(searchIndexOf(shipped));

/** What people type, and the id of what they mean: characters, pinyin, initials, other names, traditional characters, English, codes. */
const wanted: readonly (readonly [typed: string, id: string])[] = [
  ['澧河', 'li-river'], ['沙河', 'sha-river'], ['唐江河', 'tangjiang-river'], ['lihe', 'li-river'], ['li he', 'li-river'], ['lǐ hé', 'li-river'], ['lh', 'li-river'], ['LIHE', 'li-river'],
  ['shahe', 'sha-river'], ['tangjianghe', 'tangjiang-river'], ['tjh', 'tangjiang-river'], ['tangjh', 'tangjiang-river'], ['马沟', 'tangjiang-river'], ['magou', 'tangjiang-river'], ['Li River', 'li-river'], ['sha river', 'sha-river'], ['tangjiang', 'tangjiang-river'],
  ['107国道', 'national-road-107'], ['107', 'national-road-107'], ['107guodao', 'national-road-107'], ['107gd', 'national-road-107'], ['National Road', 'national-road-107'], ['國道', 'national-road-107'], ['１０７國道', 'national-road-107'],
  ['十里长廊', 'corridor-107'], ['十里長廊', 'corridor-107'], ['shilichanglang', 'corridor-107'], ['ten-li corridor', 'corridor-107'], ['ten li', 'corridor-107'],
  ['漯河西站', 'luohe-west-station'], ['luohexizhan', 'luohe-west-station'], ['lhxz', 'luohe-west-station'], ['luohe west', 'luohe-west-station'], ['漯河站', 'luohe-station'], ['luohezhan', 'luohe-station'],
  ['大刘', 'daliu'], ['大劉鎮', 'daliu'], ['daliuzhen', 'daliu'], ['Daliu Town', 'daliu'], ['411102001', 'laojie'], ['空冢郭', 'kongzhongguo'], ['kongzhongguo', 'kongzhongguo'], ['空冢郭村', 'kongzhongguo-202'], ['阴阳赵', 'yinyangzhao'], ['陰陽趙鎮', 'yinyangzhao'], ['yyz', 'yinyangzhao'],
  ['问十', 'wenshi'], ['老街社区', 'laojie-003'], ['ganhechen', 'ganhechen'], ['干河陈乡', 'ganhechen'], ['受降路', 'shouxianglu-004'], ['shouxiang', 'shouxianglu-004'], ['圪瘩刘', 'gedaliu-205'], ['gedaliu', 'gedaliu-205'], ['圪垱刘村', 'gedaliu-205'],
  ['新华社区', 'xinhuajie-002'], ["You'aijie", 'youaijie-004'], ['youai', 'youaijie-004'], ['挂刀营', 'guadaoying-202'], ['掛刀營', 'guadaoying-202'], ['guadaoying', 'guadaoying-202'],
  ['沙澧产业集聚区', 'shali-industrial-zone'], ['沙澧產業', 'shali-industrial-zone'], ['Shali', 'shali-industrial-zone'], ['高新技术产业开发区', 'shali-industrial-zone'], ['京广高铁', 'beijing-guangzhou-high-speed-railway'], ['京廣鐵路', 'beijing-guangzhou-railway'], ['jggt', 'beijing-guangzhou-high-speed-railway'],
  ['大润发', 'rt-mart'], ['rt-mart', 'rt-mart'], ['darunfa', 'rt-mart'], ['大潤發', 'rt-mart'], ['恒大', 'evergrande-commercial-centre'], ['evergrande', 'evergrande-commercial-centre'], ['hengda', 'evergrande-commercial-centre'],
  ['河上街', 'dahan-heshangjie'], ['1351', 'programme-1351'], ['污水厂', 'magou-sewage-works'], ['安置房', 'resettlement-housing'], ['sewage', 'magou-sewage-works'],
  ['两河', 'two-rivers'], ['兩河', 'two-rivers'], ['Two rivers', 'two-rivers'], ['源江區', 'whole'], ['yuanjiang', 'whole'], ['yjq', 'whole'],
  ['产业集聚区', 'shali-industrial-zone'], ['chanyejijuqu', 'shali-industrial-zone'], ['industrial', 'shali-industrial-zone'], ['沙河大桥', 'sha-river-bridge-107'],
  ['环保', 'themes/environment'], ['医院', 'district-hospital'], ['故事', 'opening'], ['Environment', 'themes/environment'],
  ['城镇化率', 'urbanisation'], ['czhl', 'urbanisation'], ['首善之区', 'one-goal'], ['小额贷款', 'small-loans'],
];

it('finds what was meant first, for at least 95 of 100 of what people type', () => {
  expect(wanted.length).toBeGreaterThanOrEqual(60);
  const missed = wanted.filter(([typed, id]) => find(finder, typed)[0]?.hits[0]?.entry.id !== id).map(([typed, id]) => `${typed}: wanted ${id}, found ${find(finder, typed)[0]?.hits[0]?.entry.id}`);
  if (missed.length > 0) console.warn(missed.join('\n'));
  expect(missed.length / wanted.length).toBeLessThanOrEqual(0.05);
});

it('finds something for every theme, sector and programme, by its title and by what people call it instead', () => {
  for (const { title } of [...shipped.themes, ...shipped.sectors, ...shipped.programmes]) {
    for (const name of Object.values(title)) expect(find(finder, name).map(({ kind }) => kind), name).toContain('topic');
  }
  for (const word of ['环保', '污染', '医院', '景区', '工厂', '农村', '投资', '就业', 'pollution', 'jobs']) expect(find(finder, word).length, word).toBeGreaterThan(0);
});

it('finds every village and community by its name, its pinyin and its code', () => {
  const first = (typed: string) => find(finder, typed)[0]?.hits[0]?.entry.id;
  const places = shipped.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'communities').flatMap(({ features }) => features);
  expect(places.length).toBeGreaterThan(100);
  for (const { id, properties } of places) {
    expect(first(properties.zh), properties.zh).toBe(id);
    expect(first(properties.en), properties.en).toBe(id);
    expect(first(properties.code ?? ''), properties.code).toBe(id);
  }
});

it('spells every village and community as its English name does', () => {
  const places = shipped.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'communities').flatMap(({ features }) => features);
  const wrong = places.flatMap(({ properties: { zh, en } }) => {
    const spelt = spelling(zh.replace(/(村|社区)$/, ''), shipped.readings).split(' ').map((unit) => unit.split('/')[0]).join('');
    const english = en.replace(/ (Village|Community)$/, '').toLowerCase().replace(/[^a-z]/g, '');
    return spelt === english ? [] : [`${zh} ${spelt} ${english}`];
  });
  expect(wrong).toEqual([]);
});
