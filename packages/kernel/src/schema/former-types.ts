import { databaseOf, type RequestContext } from '../context/context.ts';
import { delegateName } from './entity.ts';

/** A model whose rows have no type of their own any more. Their global ids answer with rows of the type `type`. */
export interface FormerType {
  readonly name: string;
  readonly module: string;
  /** The type, of any module, whose rows answer. */
  readonly type: string;
  /** The columns of a row that are read, and the key of the row that answers. */
  readonly columns: readonly string[];
  key(row: Readonly<Record<string, unknown>>): string | null;
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
  const client = databaseOf(context, former.module).client as Record<string, Delegate>;
  const rows = await client[delegateName(former.name)]!.findMany({
    where: { id: { in: [...keys] } },
    select: Object.fromEntries(['id', ...former.columns].map((column) => [column, true])),
  });
  const byKey = new Map(rows.map((row) => [row['id'], former.key(row)]));
  return keys.map((key) => byKey.get(key) ?? null);
}
