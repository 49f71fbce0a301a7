import { duplicateError } from '../errors/duplicate-error.ts';

/** A value that a module contributes to a feature or package unknown to the kernel. */
export interface Contribution {
  /** The `ContributionKind` that wrapped the value; compared by identity. */
  readonly kind: unknown;
  readonly value: unknown;
}

/**
 * A kind of contribution, such as published cubes: a function that wraps a value. `of` reads the wrapped values of a
 * module.
 */
export interface ContributionKind<Value> {
  /** Wraps a value for the `contributions` of a module. */
  (value: Value): Contribution;
  /** The values of this kind that `module` contributes. */
  of(module: Contributor): readonly Value[];
}

/** The part of a module that holds its contributions. */
export interface Contributor {
  readonly name: string;
  readonly contributions?: readonly Contribution[];
}

/** Declares a kind of contribution. A module may contribute one value per key. */
export function contributionKind<Value>(
  what: string,
  keyOf: (value: Value) => string,
): ContributionKind<Value> {
  const wrap = (value: Value): Contribution => ({ kind, value });
  const of = ({ name, contributions = [] }: Contributor): readonly Value[] => {
    const values = contributions
      .filter((one) => one.kind === kind)
      .map((one) => one.value as Value);
    const keys = values.map(keyOf);
    const repeated = keys.find((key, at) => keys.indexOf(key) !== at);
    if (repeated !== undefined) throw duplicateError(what, repeated, name, name);
    return values;
  };
  const kind: ContributionKind<Value> = Object.assign(wrap, { of });
  return kind;
}
