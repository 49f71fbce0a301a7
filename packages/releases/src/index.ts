export { readReports } from './describe-reports.ts';
export { releases } from './feature.ts';
export { makeRelease } from './make-release.ts';
export type { PartTask, PartThread } from './part-threads.ts';
export { preparePart } from './prepare-part.ts';
export { type PublishedCell, publishedCells } from './published-cells.ts';
export {
  type PartTables,
  publishedCube,
  type PublishedCube,
  publishedCubesOf,
  type RefusedPart,
} from './published-cube.ts';
export { releaseCubes } from './release-cubes.ts';
export { askForRelease, dueReleases } from './release-due.ts';
export { reportLines } from './report-lines.ts';
export { startReleaser } from './releaser.ts';
