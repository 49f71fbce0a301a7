/** Signs with which a spreadsheet takes a text for a formula, and their full-width forms. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r]/;

/** Counts the texts that `guard` changed. */
export interface Guarded {
  count: number;
}

/** Returns a text that no spreadsheet takes for a formula. Numbers, codes and symbols of flags are not given to it. */
export function guard(text: string, guarded: Guarded): string {
  if (!formula.test(text)) return text;
  guarded.count += 1;
  return `'${text}`;
}
