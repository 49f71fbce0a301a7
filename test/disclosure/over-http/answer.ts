/** JSON value of the field `steeringData`. */
export interface Answer {
  readonly rows: readonly AnswerRow[];
  readonly variation: readonly AnswerVariation[];
}

interface Change {
  readonly absolute: number;
  readonly percent: number | null;
}

interface Comparison {
  readonly reference: number;
  readonly difference: number;
  readonly percent: number | null;
}

/** The period, age group and sex of a row. */
export interface Slice {
  readonly period: { readonly from: string; readonly to: string };
  readonly ageGroup: string;
  readonly sex: string;
}

export interface AnswerRow extends Slice {
  readonly place: string;
  readonly regions: readonly string[] | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flag: string;
  readonly status: string | null;
  readonly reason: string | null;
  readonly batches: readonly { readonly id: string }[];
  readonly rank: { readonly place: number; readonly of: number } | null;
  readonly development: {
    readonly previous: Change | null;
    readonly yearBefore: Change | null;
    readonly index: number | null;
  };
  readonly position: { readonly region: Comparison | null; readonly county: Comparison | null };
}

export interface AnswerVariation extends Slice {
  readonly areas: number;
  readonly leftOut: number;
  readonly lowest: number;
  readonly highest: number;
  readonly coefficientOfVariation: number | null;
}
