import type { PothosBuilder } from './types.ts';

/** Publishes an enum with a description for itself and each of its values. */
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
