import type { EnumRef } from '@pothos/core';
import type { AllianceHub } from './hub.ts';

type Types =
  AllianceHub['vocabulary']['direction'] extends EnumRef<infer T, 'ASC' | 'DESC'> ? T : never;

/** The type of an argument that takes values of an enum published with `hub.enum`. */
export function enumArgument<Values extends Record<string, string>>(
  name: string,
  _values: Values,
): EnumRef<Types, Values[keyof Values]> {
  return name as unknown as EnumRef<Types, Values[keyof Values]>;
}
