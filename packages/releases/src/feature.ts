import type { Feature } from '@vesthub/kernel';
import { describeReleases } from './describe-releases.ts';
import { publishedCube } from './published-cube.ts';
import { addReleasesField } from './releases-field.ts';

/** The feature that publishes protected figures. Its root field `releases` asks every module for its releases. */
export const releases: Feature = {
  name: 'releases',
  addRootFields: addReleasesField,
  answer: (context, module) => describeReleases(context, module.name, publishedCube.of(module)),
};
