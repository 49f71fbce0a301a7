/** Several leaves of a dimension under one name: a subtotal, or the total. Groups may overlap. */
export interface Group {
  readonly code: string;
  readonly leaves: readonly string[];
}

/** One way the data are divided. All its hierarchies are groups over the same leaves. */
export interface Dimension {
  readonly name: string;
  /** The finest codes; every row of data has one of them. */
  readonly leaves: readonly string[];
  readonly groups?: readonly Group[];
  /** The group that stands for all leaves; a cube that leaves the dimension out is at this code. */
  readonly total?: string;
  /**
   * The same persons may be counted under several leaves, as in several months: of a sum over them, only as many persons are
   * sure as the leaf with the most has.
   */
  readonly repeats?: boolean;
}

/** One published table: the codes it shows of each dimension. Dimensions not named are at their total. */
export interface Cube {
  readonly name: string;
  readonly codes: Readonly<Record<string, readonly string[] | 'all'>>;
}

/**
 * What becomes of zeros. `published`: a zero is always shown, so that a hidden cell is known not to be one.
 * `hideable`: a zero is no secret but may be hidden to protect another cell. `protected`: a zero is as secret
 * as a small number.
 */
export type ZeroPolicy = 'published' | 'hideable' | 'protected';

/** How small numbers are found and hidden. */
export interface SuppressionRule {
  readonly method: 'suppress';
  /** Counts from 1 to this are secret. @default 4 */
  readonly threshold: number;
  readonly zeros: ZeroPolicy;
  /**
   * For sums of money: a cell is secret when what remains without its two largest contributions is less than
   * this part of the largest (the p% rule), for example 0.1.
   */
  readonly dominance?: number;
}

/** Small inner counts become 0 or `base`; everything is then summed from them. */
export interface RoundingRule {
  readonly method: 'round';
  readonly base: 3 | 5;
  /** Makes the choices repeatable; keep it secret, and the same from release to release. */
  readonly seed: string;
}

/** The data of one combination of leaves. */
export interface Row {
  /** One leaf per dimension, in the order of the dimensions. */
  readonly at: readonly string[];
  /** A count or an amount; null when it is not known. */
  readonly value: number | null;
  /** Whoever counted it keeps it confidential, which is why it is not known. */
  readonly withheld?: boolean;
  /** Unique persons (or units) behind the value, where the value counts something else. @default value */
  readonly contributors?: number;
  /** The public number the value is a part of, for example inhabitants. */
  readonly denominator?: number;
  /** How many people it could be about, where the value is no part of them: one may be counted often. */
  readonly people?: number;
  /** For the dominance rule: who stands behind the amount, each with their part. */
  readonly contributions?: readonly { readonly by: string; readonly amount: number }[];
}

/** A release made before from the same data: what it rested on, and which of its cells were shown. */
export interface EarlierRelease {
  /** Every combination it knew, zeros too; what has no row was not part of it. */
  readonly rows: readonly Row[];
  /** Whether the cell at these codes (one per dimension) was published. */
  published(at: readonly string[]): boolean;
}

/** Everything that was and will be published from the same data. */
export interface LinkedTables {
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly rule: SuppressionRule;
  readonly rows: readonly Row[];
  /** Cells that everybody knows from elsewhere: hiding them would hide nothing. One code per dimension. */
  readonly known?: readonly (readonly string[])[];
  /** What a combination of leaves without a row is. @default 'zero' */
  readonly absent?: 'zero' | 'impossible';
  /** The releases before this one, newest first. */
  readonly earlier?: readonly EarlierRelease[];
}

/** Why a cell is secret by itself. */
export type Reason = 'small' | 'zero' | 'complement' | 'denominator' | 'dominance';

/** One cell as it may be published. */
export interface ProtectedCell {
  /** One code per dimension. */
  readonly at: readonly string[];
  /** Null unless the flag is OK. */
  readonly value: number | null;
  readonly flag: 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE';
}
