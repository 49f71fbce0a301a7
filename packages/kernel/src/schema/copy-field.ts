import type { RequestContext } from '../context/context.ts';
import type { Column, Columns } from './columns.ts';
import { typeOf } from './column-type.ts';
import type { Copy, CopyRow, PublishedCopy } from './copy.ts';
import { dynamicBuilder, type DynamicFields } from './dynamic-builder.ts';
import type { ModelScope } from './model-scope.ts';

type Field = ReturnType<DynamicFields['field']>;

/** A field for the owner's rows behind a list of copies. Null if the owner does not answer. */
export function copiedRowsField(
  t: DynamicFields,
  { name }: Column,
  { copy, owner }: PublishedCopy,
  options: {
    readonly description: string;
    readonly args: object;
    select(args: object, context: RequestContext): object;
  },
): Field {
  return t.field({
    ...options,
    type: [owner.type],
    nullable: true,
    resolve: async (row, _args, context) => {
      const rows = (row as Record<string, CopyRow[]>)[name]!;
      const found = await Promise.all(rows.map((one) => owner.load(copy.key(one), context)));
      return found.filter((one) => one !== null);
    },
  });
}

/** The argument that narrows a list of copies to one value of a column; no argument without such a column. */
export function narrowingArgument(scope: ModelScope, columns: Columns, { by }: Copy): object {
  if (by === undefined) return {};
  const type = typeOf(scope, columns.model, columns.get(by));
  return dynamicBuilder(scope.builder).args((t) => ({
    [by]: t.field({ type, description: `Only rows with this \`${by}\`.` }),
  }));
}

/** Prisma conditions for the copies with the value of the narrowing argument; none for other rows. */
export function narrowedTo(published: PublishedCopy | undefined, args: object): object[] {
  const by = published?.copy.by;
  const value: unknown = by === undefined ? undefined : (args as CopyRow)[by];
  return value === undefined || value === null ? [] : [{ [by!]: value }];
}

/** A field for the owner's row behind a single copy. */
export function copiedRowField(
  t: DynamicFields,
  { name }: Column,
  { copy, owner }: PublishedCopy,
  description: string,
): Field {
  return t.field({
    description,
    type: owner.type,
    nullable: true,
    select: () => ({ [name]: true }),
    resolve: (row, _args, context) => {
      const one = (row as Record<string, CopyRow | null>)[name];
      return one ? owner.load(copy.key(one), context) : null;
    },
  });
}
