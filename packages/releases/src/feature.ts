import type { Feature } from '@vesthub/kernel';
import { describeReleases } from './describe-releases.ts';
import { describeReports } from './describe-reports.ts';
import { publishedCube } from './published-cube.ts';
import { addReleasesField } from './releases-field.ts';
import { reportsOperation } from './report-type.ts';

/** The feature that publishes protected figures. Its root field `releases` asks every module for its releases. */
const described: Feature = {
  name: 'releases',
  addRootFields: addReleasesField,
  answer: (context, module) => describeReleases(context, module.name, publishedCube.of(module)),
};

/** The reports on releases, which the field `report` of a release asks its module for. */
const reported: Feature = {
  name: reportsOperation,
  addRootFields: () => {},
  answer: (context, module) => describeReports(context, module.name, publishedCube.of(module)),
};

/** The features of published figures. */
export const releases: readonly Feature[] = [described, reported];
