import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import type { OwnCheck } from '../asking/findings/check.ts';
import { databaseOf, type RequestContext } from '../context/context.ts';
import { ConfigurationError } from '../errors/errors.ts';
import type { StoredModels } from './stored-models.ts';
import type { Column, Columns } from './columns.ts';

/** Number of rows that a list without pages may have, unless its field declares another number. */
const usualAtMost = 10;

/** Largest number that a field may declare. A list that can be longer is given in pages. */
const largestAtMost = 200;

/** Name of the extension of a field that holds the number of rows its list may have. */
export const atMostRows = 'atMost';

/** The description of a list that declares its length. */
export function describeLength({
  description,
  atMost,
}: {
  readonly description: string;
  readonly atMost?: number;
}): string {
  return atMost === undefined ? description : `${description} At most ${atMost}.`;
}

/** A list without pages. Its rows are those of `model` whose column `key` holds the key of the listing row. */
export interface ShortList {
  readonly type: string;
  readonly field: string;
  readonly model: string;
  readonly key: string;
  readonly atMost: number;
}

interface Owner {
  readonly name: string;
  readonly database: { readonly datamodel: PothosPrismaDatamodel };
}

/** The list that a relation to many rows gives, unless it is given in pages. */
export function shortList(
  { name, database }: Owner,
  columns: Columns,
  column: Column,
  { connection, atMost }: { readonly connection?: boolean; readonly atMost?: number },
): ShortList | null {
  const field = `${columns.model}.${column.name}`;
  if (connection || !column.isList || column.kind !== 'object') {
    if (atMost === undefined) return null;
    throw new ConfigurationError(
      `Module ${name} declares \`atMost\` of ${field}, which is no list without pages: leave it out.`,
    );
  }
  if (atMost !== undefined && !(atMost >= 1 && atMost <= largestAtMost)) {
    throw new ConfigurationError(
      `Module ${name} declares that ${field} has at most ${atMost} rows: give a number from 1 to ${largestAtMost}, or make the field a \`connection\`.`,
    );
  }
  const { fields } = database.datamodel.datamodel.models[column.type]!;
  const key = fields.find(
    (one) => one.relationName === column.relationName && keyOf(one) !== undefined,
  );
  if (!key) return null;
  return {
    type: columns.model,
    field: column.name,
    model: column.type,
    key: keyOf(key)!,
    atMost: atMost ?? usualAtMost,
  };
}

function keyOf({ relationFromFields }: { relationFromFields?: readonly string[] }) {
  return relationFromFields?.[0];
}

interface StoredOwner {
  readonly name: string;
  readonly database: { readonly storedModels?: StoredModels };
}

/** The check that no list without pages is longer than its field declares. It has an outcome for each longer list. */
export function listLengthCheck(module: StoredOwner, lists: readonly ShortList[]): OwnCheck {
  return {
    name: 'list-lengths',
    title: {
      nb: 'Lister uten sider er ikke lengre enn oppgitt',
      en: 'Lists without pages are no longer than declared',
    },
    kind: 'OTHER',
    run: async (context) => {
      const found = await longerLists(context, module, lists);
      return found.map(({ list, key, atMost, length }) => {
        const type = list.slice(0, list.indexOf('.'));
        return {
          what: `${type}:${key}.${list.slice(type.length + 1)}`,
          expected: `at most ${atMost}`,
          actual: length,
          about: [[type, key]],
        };
      });
    },
  };
}

interface LongerList {
  /** The field, such as `Body.children`. */
  readonly list: string;
  /** Key of the listing row.
   */
  readonly key: string;
  readonly atMost: number;
  readonly length: number;
}

/** Reads all lists of a module in one statement. */
async function longerLists(
  context: RequestContext,
  { name, database: { storedModels } }: StoredOwner,
  lists: readonly ShortList[],
): Promise<LongerList[]> {
  const { schema, pool } = databaseOf(context, name);
  const each = lists.flatMap(({ type, field, model, key, atMost }) => {
    const stored = storedModels?.models[model];
    if (!stored) return [];
    const column = `"${stored.fields[key]!.column}"`;
    return [
      `select '${type}.${field}' as list, ${column} as key, ${atMost} as "atMost", count(*)::int as length
       from "${schema}"."${stored.table}" where ${column} is not null group by ${column} having count(*) > ${atMost}`,
    ];
  });
  if (each.length === 0) return [];
  const { rows } = await pool.query<LongerList>({
    text: `${each.join(' union all ')} order by 1, 2`,
  });
  return rows;
}
