import type { FieldRef } from '@pothos/core';
import DataLoader from 'dataloader';
import { databaseOf, perRequest, type RequestContext } from '../context/context.ts';
import { inputError } from '../errors/errors.ts';
import type { Columns } from './columns.ts';
import type { PageFields } from './dynamic-builder.ts';
import { delegateName } from './entity.ts';
import { groupColumns, type GroupColumn } from './group-columns.ts';
import {
  compareTallies,
  tallyRows,
  type GroupDelegate,
  type Grouping,
  type GroupValue,
  type Tally,
} from './group-rows.ts';
import type { Group, GroupKey, GroupRef } from './group-types.ts';
import type { GroupOptions, ModelScope } from './model-scope.ts';
import { listOf, type PagedRows, type Relation } from './page-list.ts';
import type { BuilderTypes } from './types.ts';

interface GroupArguments {
  readonly by: readonly string[];
  readonly of?: string | null;
  readonly first: number;
}

/** The field `groups` of the connection type of a model. */
export function groupsField(
  scope: ModelScope,
  columns: Columns,
  options: GroupOptions,
  group: GroupRef,
): (t: PageFields) => FieldRef<BuilderTypes<object>> {
  const { model } = columns;
  const { by, of } = groupColumns(scope, columns, options);
  const enumOf = (suffix: string, description: string, values: Described) =>
    scope.builder.enumType(`${model}${suffix}`, {
      description,
      values: Object.fromEntries(
        [...values].map(([name, one]) => [name, { description: one.description }]),
      ),
    });
  const groups = enumOf('Group', `What rows of ${model} can be grouped by.`, by);
  const numbers =
    of.size === 0 ? null : enumOf('Number', `The numbers of ${model} that groups add up.`, of);
  const list = new GroupedList(scope, columns);
  return (t) =>
    t.field({
      type: [group],
      description:
        'Groups of all rows of the list that match its filter, whatever the page; in the order of their values.',
      args: {
        by: t.arg({
          type: [groups],
          required: true,
          description: 'What the rows of a group share; an empty list gives one group of all rows.',
        }),
        ...(numbers
          ? { of: t.arg({ type: numbers, description: 'The number to add up; none without it.' }) }
          : {}),
        first: t.arg.int({
          required: true,
          defaultValue: scope.limits.maxPageSize,
          description: 'Number of groups from the beginning.',
        }),
      },
      extensions: { pothosPrismaTotalCount: true },
      resolve: async (page, args, context) => {
        const asked = args as GroupArguments;
        refuseRepeated(asked.by);
        const grouping: Grouping = {
          by: asked.by.map((name) => by.get(name)!),
          of: asked.of ? of.get(asked.of)!.column : null,
        };
        const tallies = await list.tallies(listOf(page), grouping, context);
        return tallies.slice(0, asked.first).map((tally) => list.shown(tally, grouping.by));
      },
    });
}

type Described = ReadonlyMap<string, { readonly description: string }>;

function refuseRepeated(by: readonly string[]): void {
  const repeated = by.find((name, at) => by.indexOf(name) < at);
  if (repeated !== undefined) throw inputError('groups(by:)', repeated, 'each value once');
}

/** Groups the rows of the lists of one model. */
class GroupedList {
  readonly #scope: ModelScope;
  readonly #columns: Columns;

  constructor(scope: ModelScope, columns: Columns) {
    this.#scope = scope;
    this.#columns = columns;
  }

  /** The groups of a list, in order. The lists of all parents at a level of the answer take one SQL statement. */
  async tallies(
    { args, parent }: PagedRows,
    grouping: Grouping,
    context: RequestContext,
  ): Promise<readonly Tally[]> {
    const conditions = this.#scope.listOf(this.#columns.model).where(args, context);
    const delegate = this.#delegate(context);
    const ordered = (found: readonly Tally[] = []) =>
      found.toSorted(compareTallies(grouping.by, this.#scope.enumValues));
    if (parent === null) {
      const found = await tallyRows(delegate, { AND: conditions }, grouping, null);
      return ordered(found.get(null));
    }
    const column = this.#keyOf(parent.relation);
    const name = JSON.stringify([column, args, grouping.by.map(({ field }) => field), grouping.of]);
    const loaders = perRequest(context, this, () => new Map<string, GroupLoader>());
    let loader = loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const where = { AND: [...conditions, { [column]: { in: [...keys] } }] };
        const found = await tallyRows(delegate, where, grouping, column);
        return keys.map((key) => ordered(found.get(key)));
      });
      loaders.set(name, loader);
    }
    const found = await loader.load(parent.key);
    return found.length === 0 && grouping.by.length === 0 ? [none] : found;
  }

  shown({ values, count, stated, sum, min, max }: Tally, by: readonly GroupColumn[]): Group {
    return {
      keys: by.map((column, at) => this.#keyShown(column, values[at] ?? null)),
      count,
      sum: stated === 0 ? null : sum,
      min,
      max,
      mean: stated === 0 ? null : sum / stated,
    };
  }

  #keyShown({ field, column, type }: GroupColumn, value: GroupValue): GroupKey {
    const words = value === null ? null : this.#scope.wordsOf(column.type, String(value));
    return { field, value: value === null ? null : String(value), type, words };
  }

  #delegate(context: RequestContext): GroupDelegate {
    const { client } = databaseOf(context, this.#scope.module.name);
    return (client as Record<string, GroupDelegate>)[delegateName(this.#columns.model)]!;
  }

  /** The column with the key of the parent row. */
  #keyOf({ relationName }: Relation): string {
    const back = this.#columns.relations.find((one) => one.relationName === relationName)!;
    return (back as { relationFromFields: readonly string[] }).relationFromFields[0]!;
  }
}

type GroupLoader = DataLoader<string, readonly Tally[]>;

/** The group of all rows of an empty list. */
const none: Tally = { values: [], count: 0, stated: 0, sum: 0, min: null, max: null };
