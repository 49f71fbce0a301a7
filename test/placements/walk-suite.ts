import { compose, type Module } from '@vesthub/kernel';
import type { Deployment } from '@vesthub/testing';
import { expect, it } from 'vitest';
import type { Ask } from '../relay-behaviour/connections.ts';
import { combinedCases, periodCases, relatedCases } from '../querying/combined.ts';
import {
  conditionCases,
  cursorCases,
  firstMiddleLast,
  readWholeLists,
  wrongCases,
  type Choose,
} from '../querying/walk.ts';

export interface WalkSuiteOptions {
  readonly modules: readonly Module[];
  /** The tested deployment. */
  readonly deployment: () => Deployment;
  /** Names of modules. The test reads the lists of their rows, and the lists that fields of their rows return. */
  readonly walked: readonly string[];
  readonly choose?: Choose;
  /** Minimum number of tested conditions and cursors. */
  readonly atLeast: number;
}

/** Declares the test of filters, orders and cursors of lists, for anonymous callers and remote modules. */
export function walkSuite(options: WalkSuiteOptions): void {
  it('get the right rows from filters, orders and cursors of all lists', async () => {
    const { modules, deployment, walked, choose = firstMiddleLast, atLeast } = options;
    const { schema, registration } = compose({ modules, as: 'monolith' });
    const { hub } = deployment();
    const ask: Ask = async (operation) => {
      const { json } = await hub.ask(operation);
      return json as Awaited<ReturnType<Ask>>;
    };
    const moduleOf = (type: string) => registration.entities.get(type)?.module ?? '';
    const walk = {
      schema,
      typesWithNames: new Set(registration.knownNames.keys()),
      ask,
      walked: ({ title, node }: { title: string; node: string }) =>
        walked.includes(moduleOf(node)) || walked.includes(moduleOf(title.split('.')[0]!)),
    };
    const lists = await readWholeLists(walk);
    const cases = [
      ...conditionCases(lists, choose),
      ...combinedCases(lists, choose),
      ...(await relatedCases(walk, lists, choose)),
      ...(await periodCases(walk, lists, '2016-06-01')),
      ...(await cursorCases(walk, lists, choose)),
    ];
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });
}
