import { createHash } from 'node:crypto';
import { write, type Author, type ModuleDatabase } from '@vesthub/kernel';

/** A trusted document: an operation that clients may send by its hash. */
export interface TrustedDocument {
  /** SHA-256 of the text as 64 hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  readonly text: string;
}

/** The hash that identifies a document. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Adds documents and returns the number of new ones. */
export async function addDocuments(
  registry: ModuleDatabase,
  author: Author,
  documents: readonly Omit<TrustedDocument, 'hash'>[],
): Promise<number> {
  return write(registry, author, async (tx) => {
    let added = 0;
    for (const { name, text } of documents) {
      const hash = documentHash(text);
      const count = await tx.$executeRawUnsafe(
        `insert into "${registry.schema}".trusted_document (id, name, text) values ($1, $2, $3)
         on conflict (id) do nothing`,
        hash,
        name,
        text,
      );
      added += count;
    }
    return added;
  });
}

/** All documents, ordered by name. */
export async function listDocuments({ schema, pool }: ModuleDatabase): Promise<TrustedDocument[]> {
  const { rows } = await pool.query<TrustedDocument>({
    text: `select id as hash, name, text from "${schema}".trusted_document order by name, id`,
  });
  return rows;
}

/**
 * Returns a function that finds a document's text by its hash; null for an unknown hash. The cache keeps texts without
 * expiry, because a hash always belongs to the same text.
 */
export function documentFinder(
  registry: () => ModuleDatabase,
): (hash: string) => Promise<string | null> {
  const known = new Map<string, string>();
  return async (hash) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const kept = known.get(hash);
    if (kept !== undefined) return kept;
    const { schema, pool } = registry();
    const { rows } = await pool.query<{ text: string }>({
      name: 'trusted-document',
      text: `select text from "${schema}".trusted_document where id = $1`,
      values: [hash],
    });
    const text = rows[0]?.text ?? null;
    if (text !== null && known.size < mostKept) known.set(hash, text);
    return text;
  };
}

/** Maximum number of documents in the cache. */
const mostKept = 1_000;
