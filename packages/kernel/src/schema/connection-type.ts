import type { Rule } from '../access/rule.ts';
import { dynamicBuilder } from './dynamic-builder.ts';
import type { PothosBuilder } from './types.ts';

interface Page {
  totalCount?: number | (() => number | Promise<number>);
}

/** The connection type of a model, shared by every field that lists its rows. */
export function connectionType(
  builder: PothosBuilder<object>,
  model: string,
  node: object,
  rule: Rule,
): object {
  return dynamicBuilder(builder).connectionObject(
    {
      type: node,
      name: `${model}Connection`,
      description: `A page of ${model} rows.`,
      rule,
      fields: (t) => ({
        totalCount: t.int({
          description: 'Number of rows in the whole list; counted only when asked for.',
          // Tells the Prisma plugin that this field needs no rows.
          extensions: { pothosPrismaTotalCount: true },
          resolve: ({ totalCount }: Page) =>
            typeof totalCount === 'function' ? totalCount() : totalCount,
        }),
      }),
    },
    {
      name: `${model}Edge`,
      description: `${model} and its place in the list.`,
      rule,
    },
  );
}
