import type { ExecuteOnHub } from '@vesthub/kernel';
import type { DocumentNode } from 'graphql';
import type { StoredOperations } from './stored-operations.ts';

/** How the answers of two sides to the stored operations compare. */
export interface Replay {
  /** How many were asked. */
  readonly operations: number;
  /** Those that could not be asked, each with the reason. */
  readonly notAsked: readonly string[];
  /** Names of the operations with different answers, with the first place where they differ. */
  readonly different: readonly string[];
  /** Names of those that both sides answer alike, but with errors. */
  readonly withErrors: readonly string[];
  /** Names of those that were asked while writers waited, because their answers changed all the time. */
  readonly whileWritersWaited: readonly string[];
  readonly milliseconds: number;
}

/** Runs something while nobody can write. */
export type Quietly = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * Asks both sides every stored operation. Where the sides read one database that is written, an operation whose
 * answer changed meanwhile is asked again, and at last while writers wait, by `quietly`.
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
  /** The first place where the answers differ. */
  readonly place: string | null;
  /** Whether the same side answered differently a moment later. */
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
  // A write may have come between. Nothing came between where the one side answers the same before and after.
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
