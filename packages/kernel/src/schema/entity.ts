import type { ConfigurableRef, SchemaTypes } from '@pothos/core';
import { databaseOf, perRequest, type RequestContext } from '../context/context.ts';
import { mayRead, type Rule } from '../access/rule.ts';
import type { Stub } from '../context/shapes.ts';
import DataLoader from 'dataloader';

/** A type of the builder that rows with a text `id` stand behind. */
export type EntityRef = ConfigurableRef<SchemaTypes> & { readonly name: string };

/** Rows by key, in the order of the keys; null where there is none or the caller may not see it. */
export type LoadEntities = (
  keys: readonly string[],
  context: RequestContext,
) => Promise<readonly (Stub | null)[]>;

export interface EntityOptions {
  /** @default the module's Prisma model of the same name, by `id`, in one statement */
  load?: LoadEntities;
  /** The rows of the model that a caller may see. @default all, for those who may read the type */
  rows?: RowRule;
  /** Whether the type's facts carry sources. @default true */
  sourced?: boolean;
}

export interface Entity {
  readonly name: string;
  readonly module: string;
  readonly ref: EntityRef;
  readonly load: LoadEntities;
  /** Who may read the type. */
  readonly rule: () => Rule;
  /** Whether some rows are closed to some callers who may read the type. */
  readonly closesRows: boolean;
  /** Whether its rows are those of the Prisma model of its name, so that cursors of its lists hold their keys. */
  readonly ofModel: boolean;
}

/** The entity's row behind `key`; every call of one request and tick shares one statement. */
export function loadEntity(
  entity: Entity,
  key: string,
  context: RequestContext,
): Promise<Stub | null> {
  // Before anything is read, so that what is forbidden takes no longer than what is missing.
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

/** Loads the rows of a Prisma model of `module` by their `id`, those the caller may see. */
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

/** The name under which a Prisma client offers a model. */
export function delegateName(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}
