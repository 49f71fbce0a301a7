import type { ModuleDatabase } from '@vesthub/kernel';
import { steeringDataModule } from '@vesthub/module-steering-data';
import { syntheticSet } from './synthetic-set.ts';

/** Made-up data of one module. It is imported once into the module's tables. */
export interface SampleData {
  /** Whether the data has not been imported yet. */
  isMissing(connection: ModuleDatabase): Promise<boolean>;
  /** Imports the data in one transaction. Returns a text with the number of imported figures. */
  importInto(connection: ModuleDatabase): Promise<string>;
}

/** The sample data of modules, by name of the module. */
export const sampleData: ReadonlyMap<string, SampleData> = new Map([
  [steeringDataModule.name, syntheticSet],
]);
