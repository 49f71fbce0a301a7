/**
 * Returns a function that calls `read` once for equal cells, because tables repeat cells on many lines. The function
 * clears its cache when the cache holds `most` cells.
 */
export function memoise<T>(read: (cell: string) => T, most = 10_000): (cell: string) => T {
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

/** A copy that shares no memory: V8 keeps a whole text in memory as long as a slice of it is referenced. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
