import type { Module } from '@vesthub/kernel';
import { afterAll, beforeAll, describe } from 'vitest';
import { startModuleUnderTest, type ModuleUnderTest } from './module-under-test.ts';
import { boundarySuite } from './boundary-suite.ts';
import { entitiesSuite } from './entities-suite.ts';
import { schemaSuite } from './schema-suite.ts';
import { serviceSuite } from './service-suite.ts';
import { timeSuite } from './time-suite.ts';

export interface ConformanceOptions {
  /** File with the committed schema of the module's subgraph, relative to the test file. @default 'schema.graphql' */
  readonly schemaFile?: string;
  /** Types and enums whose descriptions need no Norwegian term in parentheses. @default none */
  readonly withoutTerm?: readonly string[];
  /** Types whose rows cite no source, such as the module's own reports. @default none */
  readonly sourceless?: readonly string[];
}

/**
 * Declares the tests that every module must pass to run as a service of its owner: they test the behaviour that a hub
 * expects of a remote module. Call it once in a test file of the module.
 */
export function moduleConformance(
  module: Module,
  { schemaFile = 'schema.graphql', withoutTerm = [], sourceless = [] }: ConformanceOptions = {},
): void {
  describe(`the module ${module.name} as a service`, () => {
    let started: ModuleUnderTest;
    const subject = () => started;
    beforeAll(async () => {
      started = await startModuleUnderTest(module);
    });
    afterAll(() => started.hub.close());
    schemaSuite(module, subject, { schemaFile, withoutTerm });
    entitiesSuite(subject);
    timeSuite(subject);
    serviceSuite(subject, sourceless);
    boundarySuite(subject);
  });
}
