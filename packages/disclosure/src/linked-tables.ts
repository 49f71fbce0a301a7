/** A group of leaves with a code of its own: a subtotal or the total. Groups may overlap. */
export interface Group {
  readonly code: string;
  readonly leaves: readonly string[];
}

/** A spanning variable of the tables. All its hierarchies are groups of the same leaves. */
export interface Dimension {
  readonly name: string;
  /** The finest codes. Each row has one of them. */
  readonly leaves: readonly string[];
  readonly groups?: readonly Group[];
  /** Code of the group that sums all leaves. A cube that does not name the dimension is at this code. */
  readonly total?: string;
  /**
   * The same person may be counted under several leaves, for example in several months. A sum over such leaves
   * then has as many certain contributors as the leaf with the most.
   */
  readonly repeats?: boolean;
}

/** A published table: the codes it shows of each dimension. Dimensions it does not name are at their total. */
export interface Cube {
  readonly name: string;
  readonly codes: Readonly<Record<string, readonly string[] | 'all'>>;
}

/**
 * How zeros are treated. `published`: a zero is never suppressed, so a suppressed cell is known to be at least 1.
 * `hideable`: a zero is not sensitive but may be suppressed to protect another cell. `protected`: a zero is as
 * sensitive as a small count.
 */
export type ZeroPolicy = 'published' | 'hideable' | 'protected';

/** How sensitive cells are found and suppressed. */
export interface SuppressionRule {
  readonly method: 'suppress';
  /** Counts from 1 to the threshold are sensitive. @default 4 */
  readonly threshold: number;
  readonly zeros: ZeroPolicy;
  /**
   * The p% rule for amounts of money: a cell is sensitive when the amount without its two largest contributions
   * is less than this fraction of the largest contribution, for example 0.1.
   */
  readonly dominance?: number;
}

/** Small count rounding: inner counts below the base become 0 or the base, and every cell is a sum of inner counts. */
export interface RoundingRule {
  readonly method: 'round';
  readonly base: 3 | 5;
  /** Makes the random choices repeatable. Keep it secret, and the same for every release. */
  readonly seed: string;
}

/** The data of one inner cell: one combination of leaves. */
export interface Row {
  /** One leaf per dimension, in the order of the dimensions. */
  readonly at: readonly string[];
  /** A count or an amount; null when it is unknown. */
  readonly value: number | null;
  /** The value is unknown because the publisher of the source keeps it confidential. */
  readonly withheld?: boolean;
  /** Unique persons or units behind the value, where the value counts something else. @default value */
  readonly contributors?: number;
  /** The public number of which the value is a part, for example inhabitants. */
  readonly denominator?: number;
  /** Public number of persons the value can concern, where it counts events and is no part of that number. */
  readonly people?: number;
  /** Amount of each contributor, for the dominance rule. */
  readonly contributions?: readonly { readonly by: string; readonly amount: number }[];
}

/** An earlier release of the same data. */
export interface EarlierRelease {
  /** Every inner cell of that release, zeros included. A combination without a row was not part of it. */
  readonly rows: readonly Row[];
  /** Whether the cell at these codes (one per dimension) was published. */
  published(at: readonly string[]): boolean;
}

/** All tables that are published from the same data. Their cells are linked by common sums. */
export interface LinkedTables {
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly rule: SuppressionRule;
  readonly rows: readonly Row[];
  /** Cells known from other publications: they are never suppressed. One code per dimension. */
  readonly known?: readonly (readonly string[])[];
  /** How a combination of leaves without a row is read: as zero or as a structural zero. @default 'zero' */
  readonly absent?: 'zero' | 'impossible';
  /** Earlier releases, newest first. */
  readonly earlier?: readonly EarlierRelease[];
}

/** The primary rule that makes a cell sensitive. */
export type PrimaryReason = 'small' | 'zero' | 'complement' | 'denominator' | 'dominance';

/** One cell as it may be published. */
export interface ProtectedCell {
  /** One code per dimension. */
  readonly at: readonly string[];
  /** Null unless the flag is OK. */
  readonly value: number | null;
  readonly flag: 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE';
}
