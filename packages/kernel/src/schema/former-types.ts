import { databaseOf, type RequestContext } from '../context/context.ts';
import { delegateName } from './entity.ts';

/** A type that the schema no longer has. Global ids of its rows answer with rows of the type `type`. */
export interface FormerType {
  readonly name: string;
  readonly module: string;
  /** The type, of any module, whose rows answer. */
  readonly type: string;
  /** Old keys, each with the key of the row that answers. */
  readonly keys?: ReadonlyMap<string, string>;
  /** The key of the row that answers, by an old key that is not in `keys`. */
  readonly keyOf?: (key: string) => string;
  /** The columns of the model's rows that are read, and the key of the row that answers. Null if no row is read. */
  readonly rows: {
    readonly columns: readonly string[];
    key(row: Readonly<Record<string, unknown>>): string | null;
  } | null;
}

/** How a type that was renamed or merged into another type answers. */
export interface Renamed {
  /** The type, of any module, that has the rows now. */
  readonly as: string;
  /** The key in `as` by the old key: one for each, or a rule. @default the same key */
  readonly key?: Readonly<Record<string, string>> | ((key: string) => string);
}

export function renamedType(
  name: string,
  module: string,
  { as, key = (same) => same }: Renamed,
): FormerType {
  const known = typeof key === 'function' ? { keyOf: key } : { keys: new Map(Object.entries(key)) };
  return { name, module, type: as, ...known, rows: null };
}

interface Delegate {
  findMany(query: object): Promise<Readonly<Record<string, unknown>>[]>;
}

/** For each key of a row of a former type, the key of the row that answers for it; null if no such row exists. */
export async function loadSuccessors(
  context: RequestContext,
  former: FormerType,
  keys: readonly string[],
): Promise<(string | null)[]> {
  const renamed = (key: string) => former.keys?.get(key) ?? former.keyOf?.(key);
  const unknown = keys.filter((key) => renamed(key) === undefined);
  const found = unknown.length === 0 ? null : await keysFromRows(context, former, unknown);
  return keys.map((key) => renamed(key) ?? found?.get(key) ?? null);
}

async function keysFromRows(
  context: RequestContext,
  { name, module, rows }: FormerType,
  keys: readonly string[],
): Promise<Map<string, string | null>> {
  if (!rows) return new Map();
  const client = databaseOf(context, module).client as Record<string, Delegate>;
  const found = await client[delegateName(name)]!.findMany({
    where: { id: { in: [...keys] } },
    select: Object.fromEntries(['id', ...rows.columns].map((column) => [column, true])),
  });
  return new Map(found.map((row) => [row['id'] as string, rows.key(row)]));
}
