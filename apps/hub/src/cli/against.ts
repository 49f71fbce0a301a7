import { existsSync, readFileSync } from 'node:fs';
import { HubConfigError } from '@vesthub/kernel';
import type { GraphQLSchema } from 'graphql';
import { exampleQueries } from '../serving/examples.ts';
import { breakingChanges, committedSchema } from '../serving/schema-changes.ts';

/** The public schema as it is committed, where commands look for it. */
export const schemaFile = 'schema.graphql';

/** Refuses a schema that would break callers who rely on the one in `file`. */
export function refuseBreaking(next: GraphQLSchema, file: string): void {
  if (!existsSync(file)) throw new HubConfigError(`There is no schema to compare with at ${file}.`);
  const committed = committedSchema(readFileSync(file, 'utf8'));
  const changes = breakingChanges(committed, next, [exampleQueries]);
  if (changes.length === 0) return;
  const list = changes.map((change) => `  ${change}`).join('\n');
  throw new HubConfigError(`Callers of the schema in ${file} would notice:\n${list}`);
}
