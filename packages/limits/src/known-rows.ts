/** Milliseconds after which the numbers of rows are read again. */
const freshness = 60_000;

/** Rows that a small table may have at least, so that the first rows of an empty one are counted. */
const fewRows = 10;

/** The most rows that lists of a type may have, by the name of the type; types with many rows are left out. */
export type MostRows = ReadonlyMap<string, number>;

/**
 * Knows how many rows small tables have. A bound is twice the number that was read, because rows are added between two
 * readings. `read` gives the numbers of rows of each module, by type; those of one that rejects are unknown.
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
