import { moduleConformance } from '@vesthub/testing';
import { steeringDataModule } from '../src/index.ts';

moduleConformance(steeringDataModule, {
  // Batches and imports are records of the module itself, not facts from a source.
  sourceless: ['SteeringBatch', 'SteeringImport'],
  withoutTerm: ['SteeringFlag', 'SteeringGrouping', 'SteeringLevelMeasure', 'SteeringStandard'],
});
