import { ConfigurationError, known } from '../errors/errors.ts';
import { columnsOf, type Columns } from './columns.ts';
import type { Copy, CopyRow, CopyWords, EqualField } from './copy.ts';
import type { FormerType } from './former-types.ts';
import type { ModelOptions, ModelScope, PublishedModel } from './model-scope.ts';
import { refuseUnordered } from './model-type.ts';
import { refuseUnruled } from './unknown-beginning.ts';

export interface CopyOptions<
  Names extends string = string,
  Orders extends string = string,
  Row = CopyRow,
> extends Pick<ModelOptions<Names, Orders>, 'defaultOrder' | 'unknownBeginning'> {
  /** The owner's type. Its rows answer for the rows of the model. */
  readonly of: string;
  /** The key of the owner's row. */
  readonly key: (row: Row) => string;
  /** For each column that the owner's row has too, the path of its field there. */
  readonly equal: { readonly [Name in Names]?: string | EqualField };
  /**
   * For each other column, the field that shows it: a path from the owner's row, such as `health.subregion.id`, or a
   * list of the row that the column leads to, such as `ConcessionRound.populations`.
   */
  readonly own?: { readonly [Name in Names]?: string };
  /** A column of which lists take one value as an argument of the same name, such as the day of a figure. */
  readonly by?: Orders;
  /** The check that compares each row with the owner's row. */
  readonly check: CopyWords;
}

/** Makes a copy of a Prisma model: the owner's rows stand for its rows in the schema. */
export function publishCopy(
  scope: ModelScope,
  model: string,
  options: CopyOptions,
): { readonly copy: Copy; readonly former: FormerType; readonly published: PublishedModel } {
  const { module } = scope;
  const { of, key, by, defaultOrder, unknownBeginning } = options;
  const columns = columnsOf(module.name, module.database.datamodel, model);
  refuseUnordered(module.name, columns, defaultOrder);
  refuseUnruled(module, columns, unknownBeginning);
  const owner = scope.reference(of);
  const equal = Object.entries(options.equal).map(([name, field]): [string, EqualField] => [
    columns.get(name).name,
    typeof field === 'string' ? { field } : field!,
  ]);
  const own = Object.entries(options.own ?? {}) as [string, string][];
  const translated = equal.map(([name]) => name).filter((name) => columns.has(`${name}En`));
  const copy: Copy = {
    module: module.name,
    model,
    of,
    equal: new Map(equal),
    own: new Map(own),
    translated: new Set(translated),
    check: options.check,
    ...(by === undefined ? {} : { by: columns.get(by).name }),
    key,
  };
  refuseUncompared(columns, copy);
  return {
    copy,
    former: {
      name: model,
      module: module.name,
      type: of,
      rows: { columns: scalars(columns), key },
    },
    published: {
      ref: owner.type,
      rule: 'public',
      defaultOrder,
      fields: {},
      copy: { copy, owner },
      ...(unknownBeginning ? { unknownBeginning } : {}),
    },
  };
}

/** Refuses a copy with a column that is neither compared with the owner's row nor shown elsewhere. */
function refuseUncompared(columns: Columns, { module, model, of, equal, own, translated }: Copy) {
  for (const name of own.keys()) columns.get(name);
  if (equal.size === 0) {
    throw new ConfigurationError(
      `Module ${module} keeps ${model} as a copy of ${of} without comparing a column: name the fields of ${of} in \`equal\`. ${known('columns', scalars(columns))}`,
    );
  }
  const english = [...translated].map((name) => `${name}En`);
  const named = new Set(['id', ...equal.keys(), ...own.keys(), ...english]);
  const [missing] = scalars(columns).filter((name) => !named.has(name));
  if (missing === undefined) return;
  throw new ConfigurationError(
    `Module ${module} keeps ${model} as a copy of ${of}, and nothing shows its column ${missing}: name it in \`equal\` if ${of} has the value, in \`own\` otherwise.`,
  );
}

function scalars(columns: Columns): string[] {
  return columns.names.filter((name) => columns.get(name).kind !== 'object');
}
