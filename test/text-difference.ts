const contextLines = 3;
const maxLines = 12;

/**
 * Describes the first difference of two texts: the lines before it, the lines of `expected` (`-`) and the lines of
 * `actual` (`+`), at most twelve of each. Null for equal texts.
 */
export function firstDifference(expected: string, actual: string): string | null {
  if (expected === actual) return null;
  const before = expected.split('\n');
  const after = actual.split('\n');
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    `line ${start + 1}:`,
    ...before.slice(Math.max(0, start - contextLines), start).map((line) => `    ${line}`),
    ...listed('-', before.slice(start, before.length - end)),
    ...listed('+', after.slice(start, after.length - end)),
  ].join('\n');
}

function listed(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, maxLines).map((line) => `  ${sign} ${line}`);
  const hidden = lines.length - shown.length;
  return hidden > 0 ? [...shown, `  ${sign} … ${hidden} more lines`] : shown;
}
