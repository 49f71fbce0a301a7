import type { registerBatch } from '../batch.ts';
import type { registerIndicator } from '../indicator.ts';
import type { registerObservation } from '../observation.ts';

/** The GraphQL types that rows and variations refer to. */
export interface Targets {
  readonly indicator: ReturnType<typeof registerIndicator>['indicator'];
  readonly batch: ReturnType<typeof registerBatch>;
  readonly sex: ReturnType<typeof registerObservation>['sex'];
}
