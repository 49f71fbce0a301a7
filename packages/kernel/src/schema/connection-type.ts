import { ConfigurationError } from '../errors/errors.ts';
import { columnsOf } from './columns.ts';
import { dynamicBuilder } from './dynamic-builder.ts';
import { groupsField } from './groups.ts';
import type { GroupRef } from './group-types.ts';
import type { ModelScope } from './model-scope.ts';

interface Page {
  totalCount?: number | (() => number | Promise<number>);
}

/** The connection type of a model, shared by every field that lists its rows. `group` is the type of its groups. */
export function connectionType(scope: ModelScope, model: string, group: GroupRef): object {
  const published = scope.published(model);
  if (!published) {
    throw new ConfigurationError(
      `Module ${scope.module.name} lists rows of ${model}, which it has not published with module.model.`,
    );
  }
  const { ref, rule } = published;
  const { groups } = scope.listOf(model);
  const columns = columnsOf(scope.module.name, scope.module.database.datamodel, model);
  const grouped = groups && groupsField(scope, columns, groups, group);
  return dynamicBuilder(scope.builder).connectionObject(
    {
      type: ref,
      name: `${model}Connection`,
      description: `A page of ${model} rows.`,
      rule,
      fields: (t) => ({
        totalCount: t.int({
          description: 'Number of rows in the whole list; counted only when asked for.',
          extensions: needsNoRows,
          resolve: ({ totalCount }: Page) =>
            typeof totalCount === 'function' ? totalCount() : totalCount,
        }),
        ...(grouped ? { groups: grouped(t) } : {}),
      }),
    },
    {
      name: `${model}Edge`,
      description: `${model} and its place in the list.`,
      rule,
    },
  );
}

/** Extensions that tell the Prisma plugin that a field of a page needs no rows. */
const needsNoRows = { pothosPrismaTotalCount: true };
