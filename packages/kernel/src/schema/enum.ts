import type { PothosBuilder } from './types.ts';

/** Publishes an enum. `description` describes the enum, and `descriptions` describes each value. */
export function addEnum(
  builder: PothosBuilder<object>,
  name: string,
  values: readonly string[],
  description: string,
  descriptions: Readonly<Record<string, string>>,
): object {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [value, { value, description: descriptions[value] ?? '' }]),
    ),
  });
}
