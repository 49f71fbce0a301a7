import type { EnumRef } from '@pothos/core';
import type { AllianceBuilder } from './module.ts';

type Types =
  AllianceBuilder['vocabulary']['direction'] extends EnumRef<infer T, 'ASC' | 'DESC'> ? T : never;

/** Type of an argument whose values are those of the enum registered under `name`. */
export function enumArgument<Values extends Record<string, string>>(
  name: string,
  _values: Values,
): EnumRef<Types, Values[keyof Values]> {
  return name as unknown as EnumRef<Types, Values[keyof Values]>;
}
