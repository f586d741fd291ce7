import { checkCircles } from './checkCircles';
import { checkClaim } from './checkClaim';
import { checkCodes } from './checkCodes';
import { checkDivisions, divisionsFile } from './checkDivisions';
import { checkFeature } from './checkFeature';
import { checkInputs } from './checkInputs';
import { checkReport, reportFile } from './checkReport';
import { checkItems, markItems, type Desk } from './item';
import type { OpenPack, PackFiles } from './openPack';
import { referIndicators } from './referIndicators';
import { referFramework } from './referFramework';
import { mentionProjects, referClaim, referFeature, referLists, referProject } from './references';

/** Takes out of an open pack what contradicts itself, and then what names things that are not there. */
export function judge(open: OpenPack, files: PackFiles, desk: Desk): void {
  judgeAlone(open, files, desk);
  judgeTogether(open, desk);
  const divisions = Object.hasOwn(files, divisionsFile) ? files[divisionsFile] : undefined;
  if (divisions !== undefined) checkDivisions(divisions, open.layers.flatMap(({ features }) => features), desk);
}

function judgeAlone({ manifest, claims, layers }: OpenPack, files: PackFiles, desk: Desk): void {
  checkItems(claims, desk, (claim, item, watched) => checkClaim(claim, item, watched, manifest.head));
  const name = reportFile(manifest.head);
  const report = Object.hasOwn(files, name) ? files[name] : undefined;
  if (report !== undefined) checkReport(report, manifest.head, claims, desk);
  checkInputs(claims, desk);
  for (const { entry, features } of layers) {
    const layer = entry.value;
    if (layer) checkItems(features, desk, (feature, item, watched) => checkFeature(feature, item, watched, layer, manifest.head.bounds));
    else for (const item of features) item.value = null;
  }
  checkCodes(layers, desk);
}

function judgeTogether({ manifest, claims, layers, projects, framework }: OpenPack, desk: Desk): void {
  const features = layers.flatMap((layer) => layer.features);
  markItems(manifest.sources, 'source', desk);
  markItems(manifest.themes, 'theme', desk);
  markItems(manifest.sectors, 'sector', desk);
  markItems(manifest.programmes, 'programme', desk);
  markItems(manifest.statuses, 'status', desk);
  markItems(manifest.layers, 'layer', desk);
  markItems(features, 'feature', desk);
  checkItems(claims, desk, referClaim);
  markItems(claims, 'claim', desk);
  checkItems(features, desk, referFeature);
  checkCircles(layers, claims, desk);
  markItems(features, 'feature', desk);
  checkItems(projects, desk, referProject);
  markItems(projects, 'project', desk);
  referLists(claims, manifest.layers, manifest.lenses, desk);
  mentionProjects(claims, projects);
  referFramework(framework, desk);
  referIndicators(manifest.head.indicators, desk);
}
