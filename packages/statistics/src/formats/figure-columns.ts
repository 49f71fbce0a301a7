import { isSuppression, readNumber } from '../reading/number.ts';
import type { Row } from './csv.ts';

/**
 * Whether all cells of the column that are not empty contain figures, and one of them a number or a symbol that is no letter. False
 * if all cells are empty.
 */
export function isFigures(sample: readonly Row[], column: number): boolean {
  const cells = sample
    .map(({ cells: all }) => (all[column] ?? '').trim())
    .filter((cell) => cell !== '');
  return (
    cells.some((cell) => !isSuppression(cell)) && cells.every((cell) => readNumber(cell) !== null)
  );
}
