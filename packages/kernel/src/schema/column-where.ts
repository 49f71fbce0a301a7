import { columnsOf, type Column, type Columns } from './columns.ts';
import { dateWhere, idWhere, intWhere, textWhere } from './filter.ts';
import { isKey, typeBehind } from './list-arguments.ts';
import type { ModelScope } from './model-scope.ts';
import { allOf, anyOf, negated } from './negated.ts';
import type {
  BooleanFilter,
  DateFilter,
  IdFilter,
  IntFilter,
  TextFilter,
} from './vocabulary-types.ts';

/** A condition on a column as a caller gives it; its other properties depend on the type of the column. */
interface ColumnFilter {
  readonly isNull?: boolean | null;
  readonly not?: ColumnFilter | null;
}

/** Makes Prisma conditions from the conditions on the columns of one model. */
export class ColumnConditions {
  readonly #scope: ModelScope;
  readonly #columns: Columns;

  constructor(scope: ModelScope, columns: Columns) {
    this.#scope = scope;
    this.#columns = columns;
  }

  /** A Prisma `where` for the rows that match. `path` is the place of the condition, such as `filter.bodyId`. */
  where(column: Column, path: string, asked: object): object {
    if (Array.isArray(asked)) return oneOf(column, asked);
    const { isNull, not, ...others } = asked as ColumnFilter;
    const own = this.#own(column, path, others);
    return allOf([
      ...(Object.keys(own).length > 0 ? [{ [column.name]: own }] : []),
      ...(typeof isNull === 'boolean' ? [whereNull(column, isNull)] : []),
      ...(not ? [this.negated(this.where(column, `${path}.not`, not))] : []),
    ]);
  }

  /** A Prisma `where` for exactly the rows that do not match `where`. */
  negated(where: object): object {
    const { name, database } = this.#scope.module;
    return negated(where, this.#columns, (model) => columnsOf(name, database.datamodel, model));
  }

  /** The casts are safe, because the schema gives each column the filter of its type. */
  #own(column: Column, path: string, asked: object): object {
    if (column.type === 'Boolean') return equal(asked as BooleanFilter);
    if (column.type === 'Int') return intWhere(asked as IntFilter);
    if (column.type === 'DateTime') return dateWhere(asked as DateFilter);
    if (!isKey(column)) return textWhere(asked as TextFilter);
    return idWhere(path, typeBehind(this.#scope, this.#columns, column), asked as IdFilter);
  }
}

function equal({ equals }: BooleanFilter): object {
  return typeof equals === 'boolean' ? { equals } : {};
}

/** The condition that a column has one of the values; null among them stands for no value. */
function oneOf({ name }: Column, values: readonly unknown[]): object {
  const given = { [name]: { in: values.filter((value) => value !== null) } };
  return values.includes(null) ? { OR: [given, { [name]: null }] } : given;
}

function whereNull({ name, isRequired }: Column, isNull: boolean): object {
  if (isRequired) return isNull ? anyOf([]) : allOf([]);
  return isNull ? { [name]: null } : { NOT: { [name]: null } };
}
