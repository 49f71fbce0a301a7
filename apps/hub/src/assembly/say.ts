/** A line for a person, on standard error so that results on standard output stay clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
