/** Milliseconds after which the row counts are read again. */
const freshness = 60_000;

/** Minimum of every bound. An empty table may get its first rows before the counts are read again. */
const fewRows = 10;

/**
 * Upper bounds for the number of rows of small tables. The key is the name of the GraphQL type. Types with many rows
 * are missing.
 */
export type MostRows = ReadonlyMap<string, number>;

/**
 * Returns a function that gives the current bounds. A bound is twice the number of rows, because rows may be added
 * before the next read. `read` returns a promise for each module, which resolves to the number of rows by type. If a
 * promise rejects, the numbers of its module are unknown.
 */
export function knownRows(
  read: () => Iterable<Promise<Readonly<Record<string, number>>>>,
  now: () => number = () => performance.now(),
): () => MostRows {
  let known: MostRows = new Map();
  const modules: Readonly<Record<string, number>>[] = [];
  let readAt = -Infinity;
  const take = (at: number, rows: Readonly<Record<string, number>>) => {
    modules[at] = rows;
    known = new Map(
      modules
        .flatMap((one) => Object.entries(one))
        .map(([type, count]) => [type, Math.max(2 * count, fewRows)]),
    );
  };
  const refresh = () => {
    for (const [at, rows] of [...read()].entries()) {
      void rows.then(
        (found) => take(at, found),
        () => take(at, {}),
      );
    }
  };
  return () => {
    if (now() - readAt >= freshness) {
      readAt = now();
      refresh();
    }
    return known;
  };
}
