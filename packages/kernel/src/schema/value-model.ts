import { ConfigurationError, known } from '../errors/errors.ts';
import { columnsOf, type Columns } from './columns.ts';
import type { FormerType } from './former-types.ts';
import type { ModelOptions, ModelScope, PublishedField, PublishedModel } from './model-scope.ts';
import { describeUnknown, refuseUnruled } from './unknown-beginning.ts';
import { refuseUnordered } from './model-type.ts';
import { valueFields, type ValueType } from './value-types.ts';
import type { Value, ValueRef, ValueRefs } from './value.ts';

export interface ValueOptions<
  Names extends string = string,
  Orders extends string = string,
> extends Omit<ModelOptions<Names, Orders>, 'rule' | 'rows'> {
  /** The shared type whose fields show the rows. */
  readonly as: ValueType;
  /** The relation, or the key column of a row of another module, that leads to the row whose field lists the values. */
  readonly of: Names;
}

/** Makes values of a Prisma model's rows. */
export function publishValue(
  scope: ModelScope,
  model: string,
  options: ValueOptions,
  refs: ValueRefs,
): {
  readonly value: Value;
  readonly owner: FormerType;
  readonly published: PublishedModel & { readonly ref: ValueRef; readonly description: string };
} {
  const { module } = scope;
  const { as, of, fields, defaultOrder, unknownBeginning } = options;
  const columns = columnsOf(module.name, module.database.datamodel, model);
  refuseUnordered(module.name, columns, defaultOrder);
  refuseUnruled(module, columns, unknownBeginning);
  const value = readValue(module.name, columns, options);
  const description = `${options.description}${describeUnknown(module, columns, unknownBeginning)}`;
  return {
    value,
    owner: { name: model, module: module.name, ...ownerOf(columns, of, fields) },
    published: {
      ref: refs[as],
      rule: 'public',
      defaultOrder,
      fields,
      value,
      description,
      ...(unknownBeginning ? { unknownBeginning } : {}),
    },
  };
}

/** Reads how a model's columns map to the fields of its shared type. */
function readValue(module: string, columns: Columns, { as, of, fields }: ValueOptions): Value {
  const accepted = valueFields(as);
  const entries = (Object.entries(fields) as [string, PublishedField][]).filter(
    ([name]) => name !== of,
  );
  const mapped = entries.map(([name, published]): [string, string] => {
    const options = typeof published === 'string' ? { description: published } : published;
    const field = options.as ?? (options.refersTo ? name.replace(/Id$/, '') : name);
    if (!accepted.has(field)) {
      throw new ConfigurationError(
        `Module ${module} shows ${columns.model} as ${as}, which has no field ${field}: name one with \`as\`. ${known('fields', accepted.keys())}`,
      );
    }
    if (options.rule !== undefined) {
      throw new ConfigurationError(
        `Module ${module} gives ${columns.model}.${name} a rule, but shows it as ${as}, which everybody may read: publish ${columns.model} with module.model.`,
      );
    }
    return [field, keyColumn(columns, name)];
  });
  return { module, model: columns.model, as, columns: new Map(mapped) };
}

/** The type of the owner of a value, and the column that holds the owner's key. */
function ownerOf(
  columns: Columns,
  of: string,
  fields: Readonly<Record<string, PublishedField | undefined>>,
): Pick<FormerType, 'type' | 'rows'> {
  const column = keyColumn(columns, of);
  const published = fields[of];
  const refersTo = typeof published === 'object' ? published.refersTo : undefined;
  return {
    type: refersTo ?? columns.get(of).type,
    rows: { columns: [column], key: (row) => row[column] as string | null },
  };
}

/** The column that holds the key of a relation; the column itself for other columns, and `period`. */
function keyColumn(columns: Columns, name: string): string {
  if (name === 'period') return name;
  const column = columns.get(name);
  const [key] = (column as { relationFromFields?: readonly string[] }).relationFromFields ?? [];
  return key ?? name;
}
