import type { ExecuteOnHub } from '@vesthub/kernel';
import type { DocumentNode } from 'graphql';
import type { StoredOperations } from './stored-operations.ts';

/** The result of running the stored operations on two sides and comparing the answers. */
export interface Replay {
  /** Number of compared operations. */
  readonly operations: number;
  /** Names of the operations that were not run, each with the reason. */
  readonly notAsked: readonly string[];
  /** Names of the operations with different answers, each with the first difference. */
  readonly different: readonly string[];
  /** Names of the operations to which both sides give equal answers with errors. */
  readonly withErrors: readonly string[];
  /** Names of the operations whose answers kept changing. These operations were compared while writers waited. */
  readonly whileWritersWaited: readonly string[];
  readonly milliseconds: number;
}

/** Runs a function while writers wait. */
export type Quietly = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * Runs every stored operation on both sides and compares the answers. If a write has changed the answer meanwhile, runs
 * the operation again up to three times, then once within `quietly`.
 */
export async function replay(
  { asked, notAsked }: StoredOperations,
  one: ExecuteOnHub,
  other: ExecuteOnHub,
  quietly: Quietly | null = null,
): Promise<Replay> {
  const began = performance.now();
  const different: string[] = [];
  const withErrors: string[] = [];
  const whileWritersWaited: string[] = [];
  for (const { name, document } of asked) {
    let result = await askBoth(document, one, other);
    for (let again = 0; result.changing && again < 3; again += 1) {
      result = await askBoth(document, one, other);
    }
    if (result.changing && quietly) {
      result = await quietly(() => askBoth(document, one, other));
      whileWritersWaited.push(name);
    }
    if (result.place !== null) different.push(`${name}, at ${result.place}`);
    else if (result.errors) withErrors.push(name);
  }
  const milliseconds = Math.round(performance.now() - began);
  const operations = asked.length;
  return { operations, notAsked, different, withErrors, whileWritersWaited, milliseconds };
}

interface Asked {
  /** Path of the first difference between the answers; null when they are equal. */
  readonly place: string | null;
  /** Whether one side gave two different answers in succession. */
  readonly changing: boolean;
  readonly errors: boolean;
}

async function askBoth(
  document: DocumentNode,
  one: ExecuteOnHub,
  other: ExecuteOnHub,
): Promise<Asked> {
  const [left, right] = await Promise.all([one(document, {}), other(document, {})]);
  const errors = (left.errors?.length ?? 0) > 0;
  if (firstDifference(plain(left), plain(right)) === null) {
    return { place: null, changing: false, errors };
  }
  // A write may have caused the difference. If `one` gives the same answer before and after `other`, no write caused
  // it.
  const before = plain(await one(document, {}));
  const between = plain(await other(document, {}));
  const after = plain(await one(document, {}));
  const changing = firstDifference(before, after) !== null;
  return { place: firstDifference(before, between), changing, errors };
}

function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function firstDifference(one: unknown, other: unknown, path = 'answer'): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : path;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) {
    const difference = firstDifference(
      (one as Record<string, unknown>)[name],
      (other as Record<string, unknown>)[name],
      `${path}.${name}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}
