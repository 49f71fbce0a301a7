/**
 * Reads each cell once, since the lines of a table repeat what they say. A table with more than `most` different ones makes
 * it forget, and start again.
 */
export function remembering<T>(read: (cell: string) => T, most = 10_000): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    let found = known.get(cell);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      const own = detached(cell);
      known.set(own, (found = read(own)));
    }
    return found;
  };
}

/** A copy of its own: V8 keeps all of a text for as long as a piece that was cut out of it is kept. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
