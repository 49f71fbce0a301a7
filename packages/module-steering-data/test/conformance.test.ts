import { moduleConformance } from '@vesthub/testing';
import { steeringDataModule } from '../src/index.ts';

moduleConformance(steeringDataModule, {
  // Records of imports are not facts from a source.
  sourceless: ['SteeringBatch', 'SteeringImport'],
  withoutTerm: ['SteeringFlag', 'SteeringGrouping', 'SteeringLevelMeasure', 'SteeringStandard'],
});
