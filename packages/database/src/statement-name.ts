import { createHash } from 'node:crypto';

/** Most statements named on one pool; each costs memory on every connection that has run it. */
const mostNames = 500;

/** Most texts remembered as seen once, before they are forgotten together. */
const mostSeen = 2000;

/** The name under which PostgreSQL keeps a text prepared; empty for one that is not kept. */
export type StatementNames = (query: { readonly sql: string }) => string;

/**
 * Makes a function from SQL text to the name under which PostgreSQL keeps it prepared. A text gets its name
 * when it comes for the second time, so that texts that never return (lists of changing length) take no
 * place; past the limit new texts stay unnamed, which is the empty string.
 */
export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return function statementName({ sql }) {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size >= mostNames) return '';
    if (!seen.delete(sql)) {
      if (seen.size >= mostSeen) seen.clear();
      seen.add(sql);
      return '';
    }
    const fresh = `v${createHash('sha256').update(sql).digest('base64url').slice(0, 24)}`;
    names.set(sql, fresh);
    return fresh;
  };
}
