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

/** Names of the columns of a model. */
export type ColumnsOf<Model> = keyof RowOf<Model> & string;

/** Names of the columns and relations of a model. Includes `period` if the model has the columns `from` and `to`. */
export type FieldsOf<Model> =
  | (keyof RowOf<Model> & string)
  | (Model extends { RelationName: infer Name extends string } ? Name : never)
  | (RowOf<Model> extends { from: Date | null; to: Date | null } ? 'period' : never);

/**
 * Columns that rows can be filtered by: texts, keys, numbers, days, booleans and enums. Not lists, decimals and bytes.
 */
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

/** The type of the property `Name` in the union `Where`. Members of the union without this property are ignored. */
type PropertyOf<Where, Name> = Where extends unknown
  ? Name extends keyof Where
    ? Where[Name]
    : never
  : never;

/** Whether a member of the union `Where` is assignable to `Given`. If so, `OnlyKnown` accepts `Given` unchanged. */
type IsMember<Given, Where> = true extends (
  Where extends unknown ? (Where extends Given ? true : never) : never
)
  ? true
  : false;

/** Whether `Given` is exactly the type `object`. This type does not show which properties a value has. */
type IsOpaque<Given> =
  (<T>() => T extends Given ? 1 : 2) extends <T>() => T extends object ? 1 : 2 ? true : false;

/**
 * `Given`, but each property that `Where` does not have gets the type `never`, on every level. TypeScript itself
 * refuses an unknown property in a literal, but not in a literal that a function returns.
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
