import { databaseOf, perRequest, type RequestContext } from '../context/context.ts';
import DataLoader from 'dataloader';
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
export function loadSuccessors(
  context: RequestContext,
  former: FormerType,
  keys: readonly string[],
): Promise<(string | null)[]> {
  const loader = perRequest(
    context,
    former,
    () =>
      new DataLoader<string, string | null>(async (asked) => {
        const client = databaseOf(context, former.module).client as Record<string, Delegate>;
        const rows = await client[delegateName(former.name)]!.findMany({
          where: { id: { in: [...asked] } },
          select: Object.fromEntries(['id', ...former.columns].map((column) => [column, true])),
        });
        const byKey = new Map(rows.map((row) => [row['id'], former.key(row)]));
        return asked.map((key) => byKey.get(key) ?? null);
      }),
  );
  return Promise.all(keys.map((key) => loader.load(key)));
}
