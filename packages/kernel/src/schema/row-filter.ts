import { accessDenied } from '../access/access-denied.ts';
import { bothRules, isAboutPeople, mayRead, type Rule } from '../access/rule.ts';
import { ColumnConditions } from './column-where.ts';
import { isTemporal, type Column, type Columns } from './columns.ts';
import { dynamicBuilder } from './dynamic-builder.ts';
import { implementFilter } from './filter-type.ts';
import type {
  FilterPlace,
  ModelScope,
  PublishedField,
  Relation,
  RowFilter,
} from './model-scope.ts';
import { allOf, anyOf } from './negated.ts';
import type { DateFilter, PeriodFilter } from './vocabulary-types.ts';

type Conditions = Readonly<Record<string, unknown>>;

/**
 * The filter on rows of a model: conditions on the columns `filters`, on the period and on related rows, and their
 * combinations with `and`, `or` and `not`.
 */
export class ModelFilter implements RowFilter {
  #type: object | undefined;
  readonly #scope: ModelScope;
  readonly #columns: Columns;
  readonly #filters: ReadonlyMap<string, Column>;
  readonly #conditions: ColumnConditions;
  #related: ReadonlyMap<string, Relation> | undefined;

  constructor(scope: ModelScope, columns: Columns, filters: readonly Column[]) {
    this.#scope = scope;
    this.#columns = columns;
    this.#filters = new Map(filters.map((column) => [column.name, column]));
    this.#conditions = new ColumnConditions(scope, columns);
  }

  /** Made on first use, so that a filter that no field takes is not in the schema. */
  get type(): object {
    if (this.#type) return this.#type;
    const type = dynamicBuilder(this.#scope.builder).inputRef(`${this.#columns.model}Filter`);
    // Set before the fields are made, because they may lead back to this type.
    this.#type = type;
    const filters = [...this.#filters.values()];
    implementFilter(type, this.#scope, this.#columns, filters, () => this.#relations());
    return type;
  }

  where(asked: Conditions, at: FilterPlace): object {
    const parts = Object.entries(asked).filter(([, condition]) => condition !== undefined);
    return allOf(
      parts.map(([name, condition]) =>
        this.#part(name, condition as object, { ...at, path: `${at.path}.${name}` }),
      ),
    );
  }

  #part(name: string, condition: object, at: FilterPlace): object {
    const all = (list: object) => [list].flat().map((part) => this.where(part as Conditions, at));
    if (name === 'and') return allOf(all(condition));
    if (name === 'or') return anyOf(all(condition));
    if (name === 'not') return this.#conditions.negated(this.where(condition as Conditions, at));
    if (this.#isPeriod(name)) return this.#periodWhere(condition, at);
    const column = this.#filters.get(name);
    if (column) return this.#conditions.where(column, at.path, condition);
    const { column: relation } = this.#relations().get(name)!;
    const list = this.#scope.listOf(relation.type);
    const args = { asOf: at.asOf ?? null, filter: { ...condition } };
    const rows = list.where(args, at.context, at.path);
    return { [relation.name]: { [relation.isList ? 'some' : 'is']: { AND: rows } } };
  }

  refuseHidden(asked: Conditions, field: string, { path, context }: FilterPlace): void {
    for (const [name, condition] of Object.entries(asked)) {
      const here = { path: `${path}.${name}`, context };
      const refuse = (rule: Rule | undefined) => refuseUnread(rule, field, here);
      const inside = (filter: RowFilter) => {
        for (const part of [condition].flat()) filter.refuseHidden(part as Conditions, field, here);
      };
      const relation = this.#relations().get(name);
      if (['and', 'or', 'not'].includes(name)) inside(this);
      else if (relation && !this.#filters.has(name)) {
        refuse(relation.rule);
        inside(relation.filter);
      } else refuse(this.#ruleOf(name));
    }
  }

  /** The rule of a column, or of the relation that it is the key of. */
  #ruleOf(name: string): Rule | undefined {
    const fields = this.#scope.published(this.#columns.model)?.fields ?? {};
    const relation = this.#columns.has(name) ? this.#columns.relationOf(name)?.name : undefined;
    return bothRules(
      ruleOf(fields[name]),
      relation === undefined ? undefined : ruleOf(fields[relation]),
    );
  }

  #isPeriod(name: string): boolean {
    return name === 'period' && !this.#filters.has(name) && isTemporal(this.#columns);
  }

  #periodWhere({ holdsOn, startsIn, endsIn }: PeriodFilter, { path }: FilterPlace): object {
    const bound = (name: 'from' | 'to', condition: string, asked: DateFilter | null | undefined) =>
      asked ? [this.#conditions.where(this.#columns.get(name), `${path}.${condition}`, asked)] : [];
    return allOf([
      ...(holdsOn ? [this.#scope.validOn(this.#columns.model, holdsOn)] : []),
      ...bound('from', 'startsIn', startsIn),
      ...bound('to', 'endsIn', endsIn),
    ]);
  }

  /** The relations that conditions may follow, by name of their field. Known once every model is published. */
  #relations(): ReadonlyMap<string, Relation> {
    this.#related ??= relationsOf(this.#scope, this.#columns);
    return this.#related;
  }
}

/**
 * The relations to rows that a field lists in pages, so that their filter is in the schema anyway. Leaves out rows about
 * people, because conditions on them would answer questions that only a release may answer.
 */
function relationsOf(scope: ModelScope, columns: Columns): ReadonlyMap<string, Relation> {
  const fields = Object.entries(scope.published(columns.model)?.fields ?? {});
  return new Map(
    fields.flatMap(([name, published]) => {
      const column = columns.has(name) ? columns.get(name) : undefined;
      const target = column?.kind === 'object' ? scope.published(column.type) : undefined;
      if (!column || !target || !scope.paged.has(column.type)) return [];
      const rule = bothRules(target.rule, ruleOf(published)) ?? 'public';
      const { filter } = scope.listOf(column.type);
      if (!filter || isAboutPeople(rule)) return [];
      const shown = typeof published === 'object' ? published.as : undefined;
      return [[shown ?? name, { column, filter, rule }] as const];
    }),
  );
}

function ruleOf(published: PublishedField | undefined): Rule | undefined {
  return typeof published === 'object' ? published.rule : undefined;
}

function refuseUnread(
  rule: Rule | undefined,
  field: string,
  { path, context }: Pick<FilterPlace, 'path' | 'context'>,
): void {
  if (rule === undefined || mayRead(rule, context)) return;
  throw accessDenied(
    context.principal,
    `${field}: filtering by ${path.replace(/^filter\./, '')} needs a scope that the caller does not have.`,
  );
}
