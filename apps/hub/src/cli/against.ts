import { existsSync, readFileSync } from 'node:fs';
import { ConfigurationError } from '@vesthub/kernel';
import type { GraphQLSchema } from 'graphql';
import { breakingChanges, committedSchema } from '@vesthub/federation';
import { exampleQueries } from '../assembly/example-queries.ts';

/** The public schema as it is committed, where commands look for it. */
export const schemaFile = 'schema.graphql';

export interface Callers {
  /** Operations that clients are known to ask, beside the examples. */
  readonly operations?: readonly string[];
  /** Whose a type is, in words; null where nobody's. */
  readonly whose?: (type: string) => string | null;
}

/** Refuses a schema that would break callers who rely on the one in `file`, or whose operations are stored. */
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
