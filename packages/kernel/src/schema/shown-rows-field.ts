import type { RequestContext } from '../context/context.ts';
import { columnsOf, type Column } from './columns.ts';
import { copiedRowsField, narrowingArgument } from './copy-field.ts';
import type { DynamicFields } from './dynamic-builder.ts';
import type { ListArguments, ModelScope, PublishedModel } from './model-scope.ts';
import { extendedRowsField } from './row-extension.ts';
import { describeUnknown } from './unknown-beginning.ts';
import { ValueRow } from './value.ts';

/**
 * A list of rows that have no type of their own: of values, or of the rows of another module that are copied or
 * extended.
 */
export function shownRowsField(
  scope: ModelScope,
  t: DynamicFields,
  column: Column,
  { value, copy, extension, ref: type, unknownBeginning }: PublishedModel,
  {
    query,
    ...field
  }: {
    readonly description: string;
    readonly args: object;
    /** Prisma's arguments for the rows. */
    query(args: ListArguments, context: RequestContext): object;
  },
): ReturnType<DynamicFields['field']> {
  const select = (args: ListArguments, context: RequestContext) => ({
    [column.name]: query(args, context),
  });
  if (extension) {
    return extendedRowsField(scope, t, column.name, extension.of, { ...field, select });
  }
  const listed = columnsOf(scope.module.name, scope.module.database.datamodel, column.type);
  const options = {
    ...field,
    args: { ...field.args, ...(copy ? narrowingArgument(scope, listed, copy.copy) : {}) },
    description: `${field.description}${describeUnknown(scope.module, listed, unknownBeginning)}`,
    select,
  };
  if (copy) return copiedRowsField(t, column, copy, options);
  return t.field({
    ...options,
    type: [type],
    resolve: (row) =>
      (row as Record<string, object[]>)[column.name]!.map((one) => new ValueRow(value!, one)),
  });
}
