import type { HubModule } from '@vesthub/kernel';
import { afterAll, beforeAll, describe } from 'vitest';
import { startAlone, type Alone } from './alone.ts';
import { boundarySuite } from './boundary-suite.ts';
import { entitiesSuite } from './entities-suite.ts';
import { schemaSuite } from './schema-suite.ts';
import { serviceSuite } from './service-suite.ts';
import { timeSuite } from './time-suite.ts';

export interface ConformanceOptions {
  /** The committed subgraph, relative to the test file. @default 'schema.graphql' */
  readonly schemaFile?: string;
  /** Types and enums that need no Norwegian term in their description or those of their values. @default none */
  readonly withoutTerm?: readonly string[];
  /** Types whose rows rest on no source, such as reports of what the module did. @default none */
  readonly sourceless?: readonly string[];
}

/**
 * The suite that every module passes alone, as its owner runs it: what a hub relies on when it asks a module
 * in another process. Call it once in a test file of the module; the module brings its tables and facts.
 */
export function moduleConformance(
  module: HubModule,
  { schemaFile = 'schema.graphql', withoutTerm = [], sourceless = [] }: ConformanceOptions = {},
): void {
  describe(`the module ${module.name}, alone`, () => {
    let started: Alone;
    const alone = () => started;
    beforeAll(async () => {
      started = await startAlone(module);
    });
    afterAll(() => started.hub.close());
    schemaSuite(module, alone, { schemaFile, withoutTerm });
    entitiesSuite(alone);
    timeSuite(alone);
    serviceSuite(alone, sourceless);
    boundarySuite(alone);
  });
}
