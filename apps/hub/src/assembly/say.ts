/** Prints a line for the user on standard error, because standard output holds only results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
