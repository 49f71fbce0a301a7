import { isAboutPeople } from '../access/rule.ts';
import type { Column } from '../schema/columns.ts';
import type { PublishedField, RowExtension, UnknownBeginning } from '../schema/model-scope.ts';
import type { Module } from '../module/define-module.ts';
import type { Entity } from '../schema/entity.ts';
import type { Value } from '../schema/value.ts';
import type { SearchSource } from './search-source.ts';

/** How the rows of one type become search documents. */
export interface SearchedType {
  readonly type: string;
  readonly model: string;
  readonly source: SearchSource | undefined;
  /**
   * The word for the type in titles. It is the type's Norwegian term, or its English name if the description has no
   * Norwegian term.
   */
  readonly label: string;
  /** The words in the name of the type and in its Norwegian terms. */
  readonly words: string;
  readonly columns: readonly SearchedColumn[];
  /** Columns that contain the key of another row, with the type of the other row. */
  readonly references: readonly SearchedReference[];
  /**
   * How central the type is: a number from 0 to 1 that grows with the number of list relations of its model. It is -1
   * if the rows of the type are other names of rows (`nameOf`). If several rows have the same name, search shows the
   * row of the most central type first.
   */
  readonly central: number;
  /** Whether every caller may read all rows. */
  readonly open: boolean;
}

export interface SearchedColumn {
  readonly name: string;
  readonly kind: 'text' | 'enum' | 'day' | 'number' | 'flag';
  /** Norwegian terms of the field, and its name in words. */
  readonly words: string;
  /** The words of each value of an enum column. */
  readonly values?: ReadonlyMap<string, EnumWords>;
}

export interface EnumWords {
  /** The first Norwegian term of the enum value; the value in words if the description has no term. */
  readonly label: string;
  /** Norwegian terms and the value in words. */
  readonly terms: string;
  readonly description: string;
}

export interface SearchedReference {
  readonly column: string;
  readonly type: string;
  /**
   * Words for the reference: Norwegian terms and name of the field, and Norwegian terms and name of the type that the
   * field refers to.
   */
  readonly words: string;
  /** Whether the reference is required. If it is, the row counts as a part of the row that it refers to. */
  readonly required: boolean;
  /** Whether the referenced type belongs to the same module. */
  readonly own: boolean;
}

/** How a module's rows become search documents: one entry per model. */
export interface SearchPlan {
  readonly types: ReadonlyMap<string, SearchedType>;
}

/** The parts of a published type that search needs. */
export interface PublishedType {
  readonly module: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, PublishedField | undefined>>;
  /** The day from which rows without a known beginning count as valid. */
  readonly unknownBeginning?: UnknownBeginning;
  /** Set if the rows extend rows of another module. */
  readonly extension?: RowExtension;
}

type SearchedEntity = Pick<Entity, 'name' | 'module' | 'rule' | 'closesRows'>;

/** The parts of a composition that search needs. */
export interface SearchedComposition {
  readonly entities: ReadonlyMap<string, Entity>;
  /** The models whose rows are values, by name. */
  readonly values: ReadonlyMap<string, Value>;
  readonly searches: readonly { readonly module: string; readonly source: SearchSource }[];
  /** The published types, by name of the model. */
  readonly publishedTypes: ReadonlyMap<string, PublishedType>;
  /** Descriptions of the values of each enum, by name of the enum. */
  readonly enumValues: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Decides how the rows of a module's types become search documents. Leaves out types about people. */
export function searchPlan(module: Module, composition: SearchedComposition): SearchPlan {
  const { models } = module.database.datamodel.datamodel;
  const types = new Map<string, SearchedType>();
  const values = [...composition.values.values()].map(searchedPart);
  const extensions = [...composition.publishedTypes].flatMap(
    ([name, { module: owner, extension }]) =>
      extension ? [searchedPart({ module: owner, model: name })] : [],
  );
  for (const entity of [...composition.entities.values(), ...values, ...extensions]) {
    if (entity.module !== module.name || isAboutPeople(entity.rule())) continue;
    const source = composition.searches.find(
      (one) => one.module === module.name && one.source.type === entity.name,
    )?.source;
    const model = entity.name;
    const published = composition.publishedTypes.get(model);
    if (!(model in models) || (!published && !source)) continue;
    types.set(model, searchedType(module, composition, entity, model, published, source));
  }
  return { types };
}

/** A model whose rows other rows show, as search reads the types of rows: everybody may read them. */
function searchedPart({ module, model }: Pick<Value, 'module' | 'model'>): SearchedEntity {
  return { name: model, module, rule: () => 'public', closesRows: false };
}

/** Names of the types that search covers, sorted. */
export function searchedTypes(
  modules: readonly Module[],
  composition: SearchedComposition,
): string[] {
  return modules
    .flatMap((module) =>
      [...searchPlan(module, composition).types.values()].map(({ type }) => type),
    )
    .sort();
}

function searchedType(
  module: Module,
  composition: SearchedComposition,
  entity: SearchedEntity,
  model: string,
  published: PublishedType | undefined,
  source: SearchSource | undefined,
): SearchedType {
  const { fields } = module.database.datamodel.datamodel.models[model]!;
  const open = fieldsOf(published);
  const terms = norwegianTerms(published?.description ?? '');
  const english = inWords(entity.name);
  return {
    type: entity.name,
    model,
    source,
    label: terms[0] ?? english,
    words: [english, ...terms].join(' '),
    columns: fields.flatMap((column) => columnOf(column, open, composition)),
    references: referencesOf(fields, open, composition),
    central: source?.nameOf
      ? -1
      : Math.min(1, fields.filter(({ kind, isList }) => kind === 'object' && isList).length / 40),
    open: entity.rule() === 'public' && !entity.closesRows,
  };
}

/**
 * The published columns and relations without a rule of their own. Every caller who may read the type may read these.
 */
function fieldsOf(
  published: PublishedType | undefined,
): Map<string, Exclude<PublishedField, string>> {
  const all = Object.entries(published?.fields ?? {}).flatMap(([name, field]) => {
    const options = typeof field === 'string' ? { description: field } : field;
    return options && (options.rule ?? 'public') === 'public' ? [[name, options] as const] : [];
  });
  return new Map(all);
}

function columnOf(
  column: Column,
  open: ReadonlyMap<string, Exclude<PublishedField, string>>,
  { enumValues }: SearchedComposition,
): SearchedColumn[] {
  const { name, type, kind } = column;
  const field =
    open.get(name) ??
    open.get(name.replace(/En$/, '')) ??
    (name === 'from' || name === 'to' ? open.get('period') : undefined);
  if (!field || field.refersTo || kind === 'object' || /position$|Precision$/i.test(name))
    return [];
  const words = [inWords(name), ...norwegianTerms(field.description)].join(' ');
  if (kind === 'enum') {
    const values = new Map(
      Object.entries(enumValues.get(type) ?? {}).map(([value, text]) => [
        value,
        enumWords(value, text),
      ]),
    );
    return [{ name, kind: 'enum', words, values }];
  }
  const kinds: Record<string, SearchedColumn['kind']> = {
    String: 'text',
    DateTime: 'day',
    Boolean: 'flag',
  };
  return [{ name, kind: kinds[type] ?? 'number', words }];
}

function referencesOf(
  fields: readonly Column[],
  open: ReadonlyMap<string, Exclude<PublishedField, string>>,
  { publishedTypes }: SearchedComposition,
): SearchedReference[] {
  const wordsOf = (name: string, type: string) => {
    const terms = [open.get(name)?.description, publishedTypes.get(type)?.description];
    return [name, type]
      .map(inWords)
      .concat(terms.flatMap((text) => norwegianTerms(text ?? '')))
      .join(' ');
  };
  return fields.flatMap((field): SearchedReference[] => {
    const { name, isRequired: required } = field;
    const refersTo = open.get(name)?.refersTo;
    if (refersTo) {
      const words = wordsOf(name, refersTo);
      return [{ column: name, type: refersTo, words, required, own: false }];
    }
    const [column] = (field as { relationFromFields?: readonly string[] }).relationFromFields ?? [];
    if (column === undefined || !(open.has(field.name) || open.has(column))) return [];
    return [{ column, type: field.type, words: wordsOf(name, field.type), required, own: true }];
  });
}

function enumWords(value: string, description: string): EnumWords {
  const terms = norwegianTerms(description);
  const english = inWords(value);
  return { label: terms[0] ?? english, terms: [english, ...terms].join(' '), description };
}

/** The Norwegian terms in the parentheses of an English description. */
function norwegianTerms(description: string): string[] {
  return [...description.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside]) =>
    inside!
      .split(/[,;]/)
      .map((term) => term.trim())
      .filter((term) => /^\p{L}[\p{L} -]*$/u.test(term)),
  );
}

/** `PersonRole`, `amountNok` or `COUNTY_MAYOR` in words. */
function inWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .trim();
}

/** The plan as a text. If a changed plan would produce other documents, its text differs. */
export function planText({ types }: SearchPlan): string {
  return JSON.stringify([...types], (_name, value: unknown) => {
    if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
    return typeof value === 'function' ? value.toString() : value;
  });
}
