import type { prismaModelKey } from '@pothos/plugin-prisma';
import { databaseOf, perRequest, type RequestContext } from '../context/context.ts';
import { mayRead, type Rule } from '../access/rule.ts';
import type { Stub } from '../context/shapes.ts';
import DataLoader from 'dataloader';

/** An object type of the Pothos builder. Its rows have an `id`, which is a text. */
export interface EntityRef<Model = unknown> {
  readonly kind: 'Object';
  readonly name: string;
  /** Name of the Prisma model that the type is made of; undefined for other types. */
  readonly modelName?: string;
  /** The model's entry in the generated types. Only the compiler uses this property, which never has a value. */
  readonly [prismaModelKey]?: Model;
}

/**
 * Loads rows by key. Resolves to the rows in the order of the keys; null for a row that is missing or that the caller
 * may not see.
 */
export type LoadEntities = (
  keys: readonly string[],
  context: RequestContext,
) => Promise<readonly (Stub | null)[]>;

export interface EntityOptions<Where extends object = object> {
  /** @default loads the module's Prisma model of the same name by `id`, in one statement */
  load?: LoadEntities;
  /** The rows of the model that a caller may see. @default all rows, for callers who may read the type */
  rows?: RowRule<Where>;
  /** Whether the type's facts carry sources. @default true */
  sourced?: boolean;
}

export interface Entity {
  readonly name: string;
  readonly module: string;
  readonly ref: EntityRef;
  readonly load: LoadEntities;
  /** The callers that may read the type. */
  readonly rule: () => Rule;
  /** Whether the type has a row rule. A row rule may hide rows from callers who may read the type. */
  readonly closesRows: boolean;
  /**
   * Whether the rows of the entity come from the Prisma model of the same name. If so, cursors in lists of the entity
   * contain keys of rows.
   */
  readonly ofModel: boolean;
}

/** Loads the entity's row by `key`. Calls in one tick of a request share one statement. */
export function loadEntity(
  entity: Entity,
  key: string,
  context: RequestContext,
): Promise<Stub | null> {
  // The rule is checked before the row is read, so that a forbidden row takes no longer than a missing row.
  if (!mayRead(entity.rule(), context)) return Promise.resolve(null);
  const loader = perRequest(
    context,
    entity,
    () => new DataLoader<string, Stub | null>((keys) => entity.load(keys, context)),
  );
  return loader.load(key);
}

interface Delegate {
  findMany(query: { where: object }): Promise<Stub[]>;
}

/** A Prisma `where` for the rows of a model that the caller may see. */
export type RowRule<Where extends object = object> = (context: RequestContext) => Where;

/** Loads rows of a Prisma model of `module` by `id`. Leaves out the rows that the caller may not see. */
export function loadFromModel(module: string, model: string, rows?: RowRule): LoadEntities {
  const name = delegateName(model);
  return async (keys, context) => {
    const client = databaseOf(context, module).client as Record<string, Delegate>;
    const wanted = { id: { in: [...keys] } };
    const where = rows ? { AND: [wanted, rows(context)] } : wanted;
    const found = await client[name]!.findMany({ where });
    const byKey = new Map(found.map((row) => [row.id, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  };
}

/** The property of a Prisma client that gives access to a model. */
export function delegateName(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}

/** The Prisma model whose rows a type shows. */
export function modelOf(ref: EntityRef): string {
  return ref.modelName ?? ref.name;
}
