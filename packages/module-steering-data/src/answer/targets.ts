import type { registerBatch } from '../batch.ts';
import type { registerIndicator } from '../indicator.ts';
import type { registerObservation } from '../observation.ts';

/** The types of the module that answers lead to. */
export interface Targets {
  readonly indicator: ReturnType<typeof registerIndicator>;
  readonly batch: ReturnType<typeof registerBatch>;
  readonly sex: ReturnType<typeof registerObservation>['sex'];
}
