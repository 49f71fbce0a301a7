import { databaseOf, type RequestContext } from '../context/context.ts';
import { delegateName } from './entity.ts';

/** A type that the schema no longer has. Global ids of its rows answer with rows of the type `type`. */
export interface FormerType {
  readonly name: string;
  readonly module: string;
  /** The type, of any module, whose rows answer. */
  readonly type: string;
  /** The columns of a row that are read, and the key of the row that answers; null if the old key says it. */
  readonly columns: readonly string[] | null;
  key(row: Readonly<Record<string, unknown>>): string | null;
}

/** How a type that was renamed or merged into another type answers. */
export interface Renamed {
  /** The type, of any module, that has the rows now. */
  readonly as: string;
  /** The key in `as` by the old key. @default the same key */
  readonly key?: (key: string) => string;
}

export function renamedType(
  name: string,
  module: string,
  { as, key = (same) => same }: Renamed,
): FormerType {
  return { name, module, type: as, columns: null, key: (row) => key(String(row['id'])) };
}

interface Delegate {
  findMany(query: object): Promise<Readonly<Record<string, unknown>>[]>;
}

/** For each key of a row of a former type, the key of the row that answers for it; null if the module has no such row. */
export async function loadSuccessors(
  context: RequestContext,
  former: FormerType,
  keys: readonly string[],
): Promise<(string | null)[]> {
  const { columns } = former;
  if (columns === null) return keys.map((id) => former.key({ id }));
  const client = databaseOf(context, former.module).client as Record<string, Delegate>;
  const rows = await client[delegateName(former.name)]!.findMany({
    where: { id: { in: [...keys] } },
    select: Object.fromEntries(['id', ...columns].map((column) => [column, true])),
  });
  const byKey = new Map(rows.map((row) => [row['id'], former.key(row)]));
  return keys.map((key) => byKey.get(key) ?? null);
}
