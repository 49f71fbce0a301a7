/**
 * The name that is nearest to `given`, measured by the number of changed, added and removed letters. Upper and lower
 * case count as equal.
 */
export function nearestName(given: string, names: readonly string[]): string {
  const wanted = given.toLowerCase();
  const scored = names.map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }));
  scored.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return scored[0]?.name ?? '';
}

/** The Levenshtein distance of two texts. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = row[to - 1]! + (other[to - 1] === one[at] ? 0 : 1);
      next.push(Math.min(replaced, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
