import { inputError } from '../errors/errors.ts';

/** Refuses `null` as a condition, because it could mean either every row or the rows without a value. */
export function refuseNull(field: string, filter: object, path = 'filter'): void {
  for (const [name, condition] of Object.entries(filter)) {
    const here = `${path}.${name}`;
    if (condition === null) {
      const expected =
        'a value; isNull: true takes the rows without one; leave the condition out to take every row';
      throw inputError(`${field}(${here}:)`, null, expected);
    }
    for (const part of Array.isArray(condition) ? (condition as unknown[]) : [condition]) {
      const isNested = typeof part === 'object' && part !== null && !(part instanceof Date);
      if (isNested) refuseNull(field, part, here);
    }
  }
}
