import type {
  FieldRef,
  InputFieldMap,
  InputShapeFromFields,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core';
import { perRequest, type RequestContext } from '../context/context.ts';
import { ConfigurationError } from '../errors/errors.ts';
import type { DynamicFields } from './dynamic-builder.ts';
import type { BuilderTypes } from './types.ts';
import DataLoader from 'dataloader';

/**
 * A field that a module adds to a type of another module. Its values are loaded together for all parent rows at a level
 * of the answer.
 */
interface ExtensionField<P extends object, Type extends TypeParam<BuilderTypes<P>>, Args, Loaded> {
  type: Type;
  description: string;
  args?: Args;
  /**
   * Returns one value for each key, in the order of the keys. If a key has no value, returns an error for it. Called
   * once for each set of arguments at each level of the answer.
   */
  loadMany(
    keys: readonly string[],
    args: Args extends InputFieldMap ? InputShapeFromFields<Args> : object,
    context: RequestContext,
  ): Promise<readonly (Loaded | Error)[]>;
}

/**
 * Builds the fields of an extension. A field has no resolver that runs for a single parent row, because each run would
 * need a statement.
 */
export interface ExtensionFields<P extends object> {
  /** Creates arguments, like Pothos' own `arg`. */
  readonly arg: PothosSchemaTypes.FieldBuilder<BuilderTypes<P>, unknown>['arg'];
  /** A single value, null without one. */
  one<Type extends TypeParam<BuilderTypes<P>>, Args extends InputFieldMap = Record<never, never>>(
    field: ExtensionField<P, Type, Args, ShapeFromTypeParam<BuilderTypes<P>, Type, true>>,
  ): FieldRef<BuilderTypes<P>>;
  /** A list, which may be empty. Null only if the module does not answer. */
  list<Type extends TypeParam<BuilderTypes<P>>, Args extends InputFieldMap = Record<never, never>>(
    field: ExtensionField<
      P,
      Type,
      Args,
      readonly NonNullable<ShapeFromTypeParam<BuilderTypes<P>, Type, false>>[]
    >,
  ): FieldRef<BuilderTypes<P>>;
}

interface LooseField {
  type: unknown;
  description: string;
  args?: InputFieldMap;
  loadMany(
    keys: readonly string[],
    args: object,
    context: RequestContext,
  ): Promise<readonly unknown[]>;
}

/** Makes the `ExtensionFields` of the type `typeName` from Pothos' field builder `t`. */
export function extensionFields(
  t: DynamicFields,
  module: string,
  typeName: string,
  keyOf: (parent: unknown) => string,
): ExtensionFields<object> {
  const field = (options: LooseField, list: boolean) => {
    refuseResolver(options, module, typeName);
    return t.field({
      type: list ? [options.type] : options.type,
      nullable: true,
      description: options.description,
      ...(options.args ? { args: options.args } : {}),
      resolve: (parent, args, context) => batched(options, args, context).load(keyOf(parent)),
    });
  };
  return {
    arg: t.arg,
    one: (options: LooseField) => field(options, false),
    list: (options: LooseField) => field(options, true),
  };
}

function batched(field: LooseField, args: object, context: RequestContext) {
  const byArguments = perRequest(
    context,
    field,
    () => new Map<string, DataLoader<string, unknown>>(),
  );
  const name = JSON.stringify(args);
  let loader = byArguments.get(name);
  if (!loader) {
    loader = new DataLoader((keys) => field.loadMany(keys, args, context) as Promise<unknown[]>);
    byArguments.set(name, loader);
  }
  return loader;
}

function refuseResolver(options: object, module: string, typeName: string): void {
  if ('resolve' in options || !('loadMany' in options)) {
    throw new ConfigurationError(
      `Module ${module} extends ${typeName} with a resolver that runs once per parent. ` +
        'Give `loadMany(keys, args, context)` instead: it runs once for all parents of a level.',
    );
  }
}

/** Groups `rows` into one list per key, in the order of `keys`. */
export function listsByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Row[][] {
  const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row) ?? '')?.push(row);
  return keys.map((key) => lists.get(key)!);
}
