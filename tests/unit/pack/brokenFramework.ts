import type { FaultCode } from '../../../src/domain/fault';
import type { BrokenPack } from './brokenPacks';
import { broken, soundPack } from './soundPack';

const file = 'framework.json';
const circular = broken(file, '"id": "aims", "parent": null', '"id": "aims", "parent": "both-rivers"');

function change(code: FaultCode, from: string, to: string, feature?: string, on = to): BrokenPack {
  return { code, file, files: broken(file, from, to), on, ...(feature ? { feature } : {}) };
}

/** The ways to break the framework of the sound pack. */
export const ofFramework: readonly BrokenPack[] = [
  change('broken-json', '"members": ["tea-park"]},', '"members": ["tea-park"]}', undefined, '"id": "both-rivers"'),
  { code: 'wrong-type', file, files: { ...soundPack(), [file]: '{"nodes": {}}' }, on: '{' },
  change('unknown-key', '{"nodes":[', '{"tree": 1, "nodes":['),
  change('unknown-key', '"enumerated": false', '"enumerated": false, "colour": "red"', 'both-rivers'),
  change('missing-key', '"enumerated": false, ', '', 'both-rivers', '"id": "both-rivers"'),
  change('missing-language', '"zh": "两河"', '"zh": ""', 'both-rivers'),
  change('missing-language', '"zh": "报告没有说是哪两条河", ', '', 'both-rivers', '"id": "both-rivers"'),
  change('not-translated', '"en": "Two rivers"', '"en": "两河"', 'both-rivers'),
  change('bad-id', '"id": "old-villages"', '"id": "Old_Villages"', 'Old_Villages'),
  change('duplicate-id', '"id": "old-villages"', '"id": "both-rivers"', 'both-rivers', '"旧村"'),
  change('unknown-id', '"parent": "aims", "title": {"zh": "两河"', '"parent": "aim", "title": {"zh": "两河"', 'both-rivers'),
  change('unknown-id', '"claims": ["river-works"]', '"claims": ["river-work"]', 'both-rivers'),
  change('unknown-id', '"projects": ["river-park"]', '"projects": ["parks"]', 'both-rivers'),
  change('unknown-id', '"layers": ["rivers"]', '"layers": ["river"]', 'both-rivers'),
  change('unknown-id', '"members": ["lan-river"]', '"members": ["lan-canal"]', 'both-rivers'),
  { code: 'circular-parent', file, files: circular, on: '"id": "aims"', feature: 'aims', also: ['circular-parent'] },
];
