/** A group of leaves with a code of its own: a subtotal or the total. Groups may overlap. */
export interface Group {
  readonly code: string;
  readonly leaves: readonly string[];
}

/** A dimension of the tables, such as age. Every subtotal is a group of the dimension's leaves. */
export interface Dimension {
  readonly name: string;
  /** The most detailed codes. Each row has one leaf of each dimension. */
  readonly leaves: readonly string[];
  readonly groups?: readonly Group[];
  /** Code of the group that sums all leaves. A cube that does not name the dimension shows only this code. */
  readonly total?: string;
  /**
   * Whether the same person may be counted under several leaves, for example in several months. A sum over leaves then
   * counts only the contributors of the leaf with the most contributors, because the other leaves may repeat them.
   */
  readonly repeats?: boolean;
}

/**
 * A published table, with the codes that it shows of each dimension. If `codes` does not name a dimension, the table
 * shows only the total of that dimension.
 */
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

/** Small count rounding: inner counts below the base become 0 or the base, and every cell is a sum of rounded inner counts. */
export interface RoundingRule {
  readonly method: 'round';
  readonly base: 3 | 5;
  /** Makes the random choices repeatable. The seed must stay secret, and be the same for every release. */
  readonly seed: string;
}

/** The data of one inner cell: one combination of leaves. */
export interface Row {
  /** One leaf per dimension, in the order of the dimensions. */
  readonly at: readonly string[];
  /** A count or an amount; null when it is unknown. */
  readonly value: number | null;
  /** Whether the value is unknown because the publisher of the source keeps it confidential. */
  readonly withheld?: boolean;
  /** Number of unique persons or units behind the value, if the value counts anything else. @default value */
  readonly contributors?: number;
  /** The public number that the value is a part of, for example inhabitants. */
  readonly denominator?: number;
  /** Public number of persons that the value can concern, if the value counts events and is not a part of that number. */
  readonly people?: number;
  /** Amount of each contributor, for the dominance rule. */
  readonly contributions?: readonly { readonly by: string; readonly amount: number }[];
}

/** An earlier release of the same data. */
export interface EarlierRelease {
  /** All inner cells of the earlier release, including zeros. A combination without a row was not part of that release. */
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
  /** Cells known from other publications, which are never suppressed. Each has one code per dimension. */
  readonly known?: readonly (readonly string[])[];
  /** Meaning of a combination of leaves without a row: zero, or impossible (a structural zero). @default 'zero' */
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
