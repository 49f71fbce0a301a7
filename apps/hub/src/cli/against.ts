import { existsSync, readFileSync } from 'node:fs';
import { ConfigurationError } from '@vesthub/kernel';
import type { GraphQLSchema } from 'graphql';
import { breakingChanges, committedSchema } from '@vesthub/federation';
import { exampleQueries } from '../assembly/example-queries.ts';

export interface Callers {
  /** Stored operations of clients, in addition to the example queries. */
  readonly operations?: readonly string[];
  /** Returns the owner of a type for messages; null without an owner. */
  readonly whose?: (type: string) => string | null;
}

/** Throws if `next` would break callers of the schema in `file` or make a stored operation invalid. */
export function refuseBreaking(
  next: GraphQLSchema,
  file: string,
  { operations = [], whose = () => null }: Callers = {},
): void {
  if (!existsSync(file))
    throw new ConfigurationError(`There is no schema to compare with at ${file}.`);
  const committed = committedSchema(readFileSync(file, 'utf8'));
  const changes = breakingChanges(committed, next, [exampleQueries, ...operations]);
  if (changes.length === 0) return;
  const list = changes.map((change) => {
    const [, type = ''] = /\b([A-Z]\w*)\b(?:\.\w+)? /.exec(change) ?? [];
    const owner = whose(type);
    return owner === null ? `  ${change}` : `  ${change} (${owner})`;
  });
  throw new ConfigurationError(
    `Callers of the schema in ${file} would notice:\n${list.join('\n')}`,
  );
}
