import { compose, type Module } from '@vesthub/kernel';
import type { Deployment } from '@vesthub/testing';
import { expect, it } from 'vitest';
import type { Ask } from '../relay-behaviour/connections.ts';
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
  /** The deployment whose answers must be right. */
  readonly deployment: () => Deployment;
  /** Modules whose lists are walked: lists of their rows, and lists on their rows. */
  readonly walked: readonly string[];
  readonly choose?: Choose;
  /** Conditions and cursors that there are at least. */
  readonly atLeast: number;
}

/** Declares the test that filters, orders and cursors of lists are right for anonymous callers, with modules elsewhere. */
export function walkSuite(options: WalkSuiteOptions): void {
  it('filter, order and continue the lists of its rows, and those on its rows', async () => {
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
    const cases = [...conditionCases(lists, choose), ...(await cursorCases(walk, lists, choose))];
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });
}
