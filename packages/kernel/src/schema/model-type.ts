import { GraphQLError } from 'graphql';
import { bothRules } from '../access/rule.ts';
import type { RequestContext } from '../context/context.ts';
import { ConfigurationError } from '../errors/errors.ts';
import { inLanguage, languageFor } from './language.ts';
import type { Language, PeriodShape } from '../context/shapes.ts';
import { columnsOf, type Column, type Columns } from './columns.ts';
import { typeOf } from './column-type.ts';
import { copiedRowField, narrowedTo } from './copy-field.ts';
import { describeColumn, refuseUnstated } from './not-stated.ts';
import { describeUnknown, refuseUnruled } from './unknown-beginning.ts';
import { statedDate } from '../time/stated-date.ts';
import { dynamicBuilder, type DynamicFields } from './dynamic-builder.ts';
import type { EntityRef } from './entity.ts';
import { atMostRows, describeLength, shortList } from './list-length.ts';
import { shownRowsField } from './shown-rows-field.ts';
import type {
  ListArguments,
  ModelList,
  ModelOptions,
  ModelScope,
  PublishedField,
  PublishedModel,
} from './model-scope.ts';

type Row = Record<string, unknown>;
type Field = ReturnType<DynamicFields['field']>;

/** Makes the object type of a Prisma model from its published columns and relations. */
export function publishModel(
  scope: ModelScope,
  model: string,
  { description, rule, defaultOrder, fields, unknownBeginning }: ModelOptions,
): EntityRef {
  const columns = columnsOf(scope.module.name, scope.module.database.datamodel, model);
  refuseUnordered(scope.module.name, columns, defaultOrder);
  refuseUnruled(scope.module, columns, unknownBeginning);
  const entries = Object.entries(fields) as [string, PublishedField][];
  for (const [, published] of entries) {
    // Registers the reference now, because Pothos builds fields only after references are bound to their types.
    if (typeof published !== 'string' && published.refersTo) scope.reference(published.refersTo);
  }
  return dynamicBuilder(scope.builder).prismaObject(model, {
    description: `${description}${describeUnknown(scope.module, columns, unknownBeginning)}`,
    rule,
    fields: (t) =>
      Object.fromEntries(
        entries.map(([name, published]) => {
          const options = typeof published === 'string' ? { description: published } : published;
          return derive(scope, columns, t, name, options);
        }),
      ),
  });
}

/** Rejects a model that has no default order or is ordered by a relation. */
export function refuseUnordered(
  module: string,
  columns: Columns,
  defaultOrder: string | undefined,
): void {
  if (defaultOrder !== undefined && columns.get(defaultOrder).kind !== 'object') return;
  throw new ConfigurationError(
    defaultOrder === undefined
      ? `Module ${module} publishes ${columns.model} without a default order: give module.model a \`defaultOrder\`, a column such as "position" or "id".`
      : `Module ${module} orders ${columns.model} by ${defaultOrder}, which is a relation: name a column as \`defaultOrder\`.`,
  );
}

type Options = Exclude<PublishedField, string>;

function derive(
  scope: ModelScope,
  columns: Columns,
  t: DynamicFields,
  name: string,
  options: Options,
): [string, Field] {
  const { description, rule, definite } = options;
  refusePrecision(scope.module.name, columns, name);
  const base = { description, ...(rule ? { rule } : {}) };
  if (name === 'period' && !columns.has('period')) {
    return [name, periodField(scope, columns, t, base)];
  }
  const column = columns.get(name);
  const published = options.as ?? (options.refersTo ? name.replace(/Id$/, '') : name);
  if (column.kind === 'object')
    return [published, relationField(scope, columns, t, column, base, options)];
  if (options.refersTo) {
    return [published, referenceField(scope, t, column.name, base, options.refersTo)];
  }
  refuseUnstated(scope.module.name, columns.model, column, definite);
  const described = { ...base, description: describeColumn(column, description) };
  return [published, columnField(scope, columns, t, column, described)];
}

function periodField({ vocabulary }: ModelScope, columns: Columns, t: DynamicFields, base: object) {
  columns.get('from');
  columns.get('to');
  return t.field({ ...base, type: vocabulary.period, resolve: (row: PeriodShape) => row });
}

function referenceField(
  scope: ModelScope,
  t: DynamicFields,
  column: string,
  base: object,
  type: string,
): Field {
  const reference = scope.reference(type);
  return t.field({
    ...base,
    type: reference.type,
    nullable: true,
    resolve: (row: Row, _args: object, context: RequestContext) =>
      reference.load(row[column] as string | null, context),
  });
}

function relationField(
  scope: ModelScope,
  columns: Columns,
  t: DynamicFields,
  column: Column,
  base: object,
  options: Options,
): Field {
  const published = scope.published(column.type);
  if (!column.isList && published?.value) refuseSingleValue(scope, column);
  if (!column.isList && published?.copy)
    return copiedRowField(t, column, published.copy, options.description);
  if (!column.isList) return toOneField(scope, t, column, base, published);
  if (!published) {
    throw new ConfigurationError(
      `Module ${scope.module.name} lists rows of ${column.type} in ${column.name}, which it has not published with module.model.`,
    );
  }
  const rule = bothRules(published.rule, options.rule);
  const list = scope.listOf(column.type);
  const short = shortList(scope.module, columns, column, options);
  // The check reads as an anonymous caller, because everybody may see its findings.
  if (short && rule === 'public' && !published.rows) scope.noteShortList(short);
  const field = {
    ...(rule === undefined ? {} : { rule }),
    description: describeLength(options),
    extensions: short ? { [atMostRows]: short.atMost } : list.extensions,
  };
  const query = (args: ListArguments, context: RequestContext) => {
    const orderBy = list.orderBy(args);
    const where = [...rowsAsked(list, args, context), ...narrowedTo(published.copy, args)];
    return where.length === 0 ? { orderBy } : { where: { AND: where }, orderBy };
  };
  if (published.value || published.copy || published.extension) {
    const shown = { ...field, args: list.dayArgs, query };
    return shownRowsField(scope, t, column, published, shown);
  }
  if (!options.connection) return t.relation(column.name, { ...field, args: list.dayArgs, query });
  return t.relatedConnection(
    column.name,
    {
      ...field,
      args: list.args(),
      query,
      cursor: 'id',
      totalCount: true,
    },
    scope.connectionTypeOf(column.type),
  );
}

function refuseSingleValue({ module }: ModelScope, { name, type }: Column): never {
  throw new ConfigurationError(
    `Module ${module.name} leads to a single row of ${type} in ${name}, whose rows are values: publish ${type} with module.model.`,
  );
}

/**
 * Returns the conditions for the rows of a relation. For bad arguments, returns a condition that no row meets; the
 * field's resolver rejects the arguments later. An error thrown here, while Pothos builds the query, would have no
 * path.
 */
function rowsAsked(list: ModelList, args: ListArguments, context: RequestContext): object[] {
  try {
    return list.where(args, context);
  } catch (error) {
    if (error instanceof GraphQLError) return [{ id: { in: [] } }];
    throw error;
  }
}

/**
 * A field for one row of the same module. If some callers may not see the row, the field loads the row by its key,
 * because Prisma cannot filter a relation to one row. A hidden row then gives the same answer as a missing row.
 */
function toOneField(
  scope: ModelScope,
  t: DynamicFields,
  column: Column,
  base: object,
  published: PublishedModel | undefined,
): Field {
  const { relationFromFields: [key] = [] } = column as { relationFromFields?: readonly string[] };
  if (published?.extension && key !== undefined) {
    return referenceField(scope, t, key, base, published.extension.of);
  }
  if (!published || (published.rule === 'public' && !published.rows)) {
    return t.relation(column.name, { ...base, nullable: !column.isRequired });
  }
  if (key === undefined) {
    throw new ConfigurationError(
      `${column.name} leads to ${column.type}, which not everybody may see, without holding its key: publish it as a list.`,
    );
  }
  return t.field({
    ...base,
    type: published.ref,
    nullable: true,
    resolve: (row: Row, _args: object, context: RequestContext) =>
      scope.load(column.type, row[key] as string | null, context),
  });
}

function refusePrecision(module: string, columns: Columns, name: string): void {
  const date = name.replace(/Precision$/, '');
  if (date === name || !columns.has(name) || !columns.has(date)) return;
  throw new ConfigurationError(
    `Module ${module} publishes ${columns.model}.${name}, which the field ${date} shows: leave it out.`,
  );
}

/** Whether a column holds a date whose precision stands in a column beside it. */
function isStatedDate(columns: Columns, { name, type }: Column): boolean {
  return type === 'DateTime' && columns.has(precisionColumn(name));
}

function statedDateField(
  { vocabulary }: ModelScope,
  t: DynamicFields,
  { name }: Column,
  field: object,
): Field {
  return t.field({
    ...field,
    type: vocabulary.statedDate,
    resolve: (row: Row) => {
      const date = row[name] as Date | null;
      return date && statedDate(date, row[precisionColumn(name)] as string | null);
    },
  });
}

const precisionColumn = (name: string) => `${name}Precision`;

function columnField(
  scope: ModelScope,
  columns: Columns,
  t: DynamicFields,
  column: Column,
  base: object,
): Field {
  const { name } = column;
  const field = {
    ...base,
    type: column.isList
      ? [typeOf(scope, columns.model, column)]
      : typeOf(scope, columns.model, column),
    // A caller who may not read a field with its own rule gets null and an error, so the field must be nullable.
    nullable: !column.isRequired || ('rule' in base && base.rule !== 'public'),
  };
  if (isStatedDate(columns, column)) return statedDateField(scope, t, column, field);
  const english = `${name}En`;
  if (column.type === 'String' && columns.has(english)) {
    return t.field({
      ...field,
      args: scope.vocabulary.languageArgs,
      resolve: (row: Row, args: { language?: Language | null }, context: RequestContext) =>
        inLanguage(
          languageFor(args, context),
          row[name] as string | null,
          row[english] as string | null,
        ),
    });
  }
  if (column.type === 'Decimal') {
    return t.field({
      ...field,
      resolve: (row: Row) => (row[name] === null ? null : Number(row[name])),
    });
  }
  return t.field({ ...field, resolve: (row: Row) => row[name] });
}
