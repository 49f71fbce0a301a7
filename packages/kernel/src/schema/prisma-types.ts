/**
 * Types for declarations about one Prisma model. `Model` is the model's entry in the interface that the Pothos
 * generator writes.
 */

/** The row of a model. */
export type RowOf<Model> = Model extends { Shape: infer Shape extends object } ? Shape : never;

/** Prisma's `WhereInput` of a model. */
export type WhereOf<Model> = Model extends { Where: infer Where extends object } ? Where : never;

/** Names of the columns of a model whose values are of the type `Value`. */
type ColumnsWith<Model, Value> = {
  [Name in keyof RowOf<Model> & string]: RowOf<Model>[Name] extends Value ? Name : never;
}[keyof RowOf<Model> & string];

/** Names of the columns and relations of a model; also `period` if the model has the columns `from` and `to`. */
export type FieldsOf<Model> =
  | (keyof RowOf<Model> & string)
  | (Model extends { RelationName: infer Name extends string } ? Name : never)
  | (RowOf<Model> extends { from: Date | null; to: Date | null } ? 'period' : never);

/** Columns with a filter: texts, keys, numbers, days, truth values and enums, but no lists, decimals or bytes. */
export type FilterColumnsOf<Model> = ColumnsWith<Model, string | number | boolean | Date | null>;

/** Columns that rows can be ordered by: single values that PostgreSQL can compare. */
export type OrderColumnsOf<Model> = ColumnsWith<
  Model,
  string | number | bigint | boolean | Date | Decimal | null
>;

/** A decimal of any generated Prisma client. */
interface Decimal {
  toDecimalPlaces(places: number): object;
}

type Leaf = string | number | bigint | boolean | symbol | Date | null | undefined;

/** Names of the properties of every member of a union. */
type NamesOf<Where> = Where extends unknown ? keyof Where : never;

/** Types of the property `Name` in those members of the union `Where` that have the property. */
type PropertyOf<Where, Name> = Where extends unknown
  ? Name extends keyof Where
    ? Where[Name]
    : never
  : never;

/** Whether a member of the union `Where` is assignable to `Given`; `OnlyKnown` then accepts `Given` as it is. */
type IsMember<Given, Where> = true extends (
  Where extends unknown ? (Where extends Given ? true : never) : never
)
  ? true
  : false;

/** Whether `Given` is the type `object`, which hides its properties. */
type IsOpaque<Given> =
  (<T>() => T extends Given ? 1 : 2) extends <T>() => T extends object ? 1 : 2 ? true : false;

/**
 * `Given` with the type `never` for every property, on any level, that `Where` does not have. TypeScript refuses
 * unknown properties in a literal, but not in a literal that a function returns.
 */
export type OnlyKnown<Given, Where> = Given extends Leaf
  ? Given
  : Given extends readonly (infer Item)[]
    ? readonly OnlyKnown<Item, Where extends readonly (infer Member)[] ? Member : never>[]
    : IsOpaque<Given> extends true
      ? never
      : IsMember<Given, Where> extends true
        ? Given
        : {
            [Name in keyof Given]: Name extends NamesOf<Where>
              ? OnlyKnown<Given[Name], PropertyOf<Where, Name>>
              : never;
          };
