import type { RequestContext } from '../context/context.ts';
import type { Stub } from '../context/shapes.ts';
import type { DynamicFields } from './dynamic-builder.ts';
import type { ModelOptions, ModelScope, RowExtension } from './model-scope.ts';

export interface RowExtensionOptions<Names extends string = string, Orders extends string = string>
  extends RowExtension, Omit<ModelOptions<Names, Orders>, 'rule' | 'rows'> {
  /** The keys that rows of the model had as rows of their own, each with the key of the row that answers. */
  readonly formerKeys?: Readonly<Record<string, string>>;
}

/** A list of rows that extend rows of the type `of`: it gives the extended rows. */
export function extendedRowsField(
  scope: ModelScope,
  t: DynamicFields,
  relation: string,
  of: string,
  field: {
    readonly args: object;
    select(args: object, context: RequestContext): object;
  },
) {
  const reference = scope.reference(of);
  return t.field({
    ...field,
    type: [reference.type],
    nullable: true,
    resolve: (row, _args, context: RequestContext) =>
      (row as Record<string, Stub[]>)[relation]!.map(({ id }) => reference.load(id, context)),
  });
}
