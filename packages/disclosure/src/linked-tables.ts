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
  /**
   * Code of the group that sums all leaves. If a cube does not name the dimension, the cube shows only this code of it.
   */
  readonly total?: string;
  /**
   * Whether a person may be counted under several leaves, for example in several months. The leaves may then repeat the
   * same contributors, so a sum over leaves uses the number of contributors of the leaf that has most.
   */
  readonly repeats?: boolean;
}

/**
 * A published table. `codes` gives, for each dimension, the codes that the table shows. Of a dimension that `codes`
 * does not name, the table shows only the total.
 */
export interface Cube {
  readonly name: string;
  readonly codes: Readonly<Record<string, readonly string[] | 'all'>>;
}

/**
 * How zeros are treated. `published`: a zero is never suppressed, so readers know that a suppressed cell is at least 1.
 * `hideable`: a zero is not sensitive, but may be suppressed to protect another cell. `protected`: a zero is as
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
   * The p% rule for amounts of money. A cell is sensitive if the amount without its two largest contributions is less
   * than `dominance` times the largest contribution. Example: 0.1.
   */
  readonly dominance?: number;
}

/**
 * Small count rounding. An inner count below `base` becomes 0 or `base`. Every other cell is a sum of rounded inner
 * counts.
 */
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
  /**
   * Number of persons or units behind the value, each counted once. Needed if the value counts something else. @default
   * value
   */
  readonly contributors?: number;
  /** A public number of which the value is a part, for example the number of inhabitants. */
  readonly denominator?: number;
  /**
   * Public number of the persons to whom the value can apply. For values that count events, and so are no part of a
   * number of persons.
   */
  readonly people?: number;
  /** Amount of each contributor, for the dominance rule. */
  readonly contributions?: readonly { readonly by: string; readonly amount: number }[];
}

/** An earlier release of the same data. */
export interface EarlierRelease {
  /**
   * All inner cells of the earlier release, including zeros. A combination of codes without a row was not in that
   * release.
   */
  readonly rows: readonly Row[];
  /** Whether the cell at these codes (one per dimension) was published. */
  published(at: readonly string[]): boolean;
}

/** All tables that are published from the same data. Sums that several tables have in common link the tables. */
export interface LinkedTables {
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly rule: SuppressionRule;
  readonly rows: readonly Row[];
  /**
   * Cells that other publications have made known. They are never suppressed. Each cell is given by one code per
   * dimension.
   */
  readonly known?: readonly (readonly string[])[];
  /**
   * What it means that a combination of leaves has no row: its value is zero, or the combination is impossible (a
   * structural zero). @default 'zero'
   */
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
