import { createHash } from 'node:crypto';

/** Maximum number of named statements of a pool. A named statement uses memory in every session that has run it. */
const maxNames = 500;

/**
 * Maximum number of SQL texts remembered after their first use. When the limit is reached, all of them are forgotten.
 */
const maxSeenOnce = 2000;

/** Returns the name of the prepared statement for an SQL text; empty when the text is not to be prepared. */
export type StatementNames = (query: { readonly sql: string }) => string;

/**
 * Creates a function that names prepared statements. An SQL text gets a name at its second use. A text that is used
 * only once, for example one with a list of unusual length, takes no name. When `maxNames` names are taken, new texts
 * get none.
 */
export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return function statementName({ sql }) {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size >= maxNames) return '';
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size >= maxSeenOnce) seenOnce.clear();
      seenOnce.add(sql);
      return '';
    }
    const fresh = `v${createHash('sha256').update(sql).digest('base64url').slice(0, 24)}`;
    names.set(sql, fresh);
    return fresh;
  };
}
