import { moduleConformance } from '@vesthub/testing';
import { steeringDataModule } from '../src/index.ts';

moduleConformance(steeringDataModule, {
  // What was taken in, and what became of it.
  sourceless: ['SteeringBatch', 'SteeringImport'],
  withoutTerm: ['SteeringFlag', 'SteeringGrouping', 'SteeringLevelMeasure', 'SteeringStandard'],
});
