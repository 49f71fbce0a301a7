import { createHash } from 'node:crypto';
import { write, type Author, type ModuleConnection } from '@vesthub/kernel';

/** An operation that clients are known to ask. */
export interface TrustedDocument {
  /** SHA-256 of the text, 64 hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  readonly text: string;
}

/** The key of a document. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps documents; answers how many were not there before. */
export async function addDocuments(
  registry: ModuleConnection,
  author: Author,
  documents: readonly Omit<TrustedDocument, 'hash'>[],
): Promise<number> {
  return write(registry, author, async (tx, record) => {
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
      if (count === 0) continue;
      added += 1;
      record({
        operation: 'insert',
        type: 'TrustedDocument',
        key: hash,
        before: null,
        after: { name, text },
      });
    }
    return added;
  });
}

/** All documents, in the order of their names. */
export async function listDocuments({
  schema,
  pool,
}: ModuleConnection): Promise<TrustedDocument[]> {
  const { rows } = await pool.query<TrustedDocument>({
    text: `select id as hash, name, text from "${schema}".trusted_document order by name, id`,
  });
  return rows;
}

/**
 * Finds the text behind a hash; null when nobody has added it. Texts that were read are kept in memory: what a
 * hash stands for never changes.
 */
export function documentFinder(
  registry: () => ModuleConnection,
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

/** Most documents that are kept in memory. */
const mostKept = 1_000;
