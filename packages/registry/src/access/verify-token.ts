import {
  isoDay,
  sqlValidOn,
  todayInNorway,
  type ModuleDatabase,
  type Principal,
} from '@vesthub/kernel';
import { matches, parseToken, tokenPrefix } from './token-text.ts';

/**
 * Returns the principal of the token `text`. Null if the token is malformed, unknown, expired or revoked. Also null if
 * the body that holds the token no longer hosts the body for which the token acts.
 */
export type VerifyToken = (text: string) => Promise<Principal | null>;

export interface VerifierOptions {
  /** Milliseconds that a token stays in the cache. A revoked token is refused after this time at the latest. */
  readonly keepFor: number;
  /**
   * Called for each refused token with the reason and the prefix of the token. The prefix is null if the token is
   * malformed.
   */
  readonly refused?: (rule: string, token: string | null) => void;
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
}

interface Row {
  id: string;
  name: string;
  body_id: string;
  holder_id: string | null;
  scopes: string[];
  hash: Uint8Array;
  expires_at: Date;
  revoked_at: Date | null;
  mandated: boolean;
}

/** Maximum number of tokens in the cache. */
const mostKept = 1_000;

/**
 * Creates a verifier that reads tokens from the registry and caches them. It does not cache that a token is unknown.
 */
export function createTokenVerifier(
  registry: ModuleDatabase,
  { keepFor, refused = () => undefined, now = Date.now }: VerifierOptions,
): VerifyToken {
  const kept = new Map<string, { row: Row; until: number }>();
  const read = async (id: string): Promise<Row | null> => {
    const known = kept.get(id);
    if (known && known.until > now()) return known.row;
    kept.delete(id);
    const since = now();
    const row = await readToken(registry, id);
    if (row === null) return null;
    if (kept.size >= mostKept) kept.clear();
    kept.set(id, { row, until: since + keepFor });
    return row;
  };
  return async (text) => {
    const parts = parseToken(text);
    const row = parts && (await read(parts.id));
    const isRight = parts !== null && matches(parts.secret, row?.hash ?? null);
    if (!isRight || !row) {
      refused(parts === null ? 'malformed' : 'unknown', parts && tokenPrefix(parts.id));
      return null;
    }
    const rule = brokenRule(row, now());
    if (rule !== null) {
      refused(rule, tokenPrefix(row.id));
      return null;
    }
    return Object.freeze({
      kind: 'token',
      name: `${tokenPrefix(row.id)} (${row.name})`,
      body: row.body_id,
      scopes: new Set(row.scopes),
    });
  };
}

/** The reason to refuse an existing token at the time `now`; null for a valid token. */
function brokenRule({ revoked_at, expires_at, mandated }: Row, now: number): string | null {
  if (revoked_at !== null) return 'revoked';
  if (expires_at.getTime() <= now) return 'expired';
  return mandated ? null : 'its holder does not host the body';
}

async function readToken({ schema, pool }: ModuleDatabase, id: string): Promise<Row | null> {
  const { rows } = await pool.query<Row>({
    name: 'access-token',
    text: `select t.*, (t.holder_id is null or exists (
             select from "${schema}".module_ownership
             where owner_id = t.body_id and host_id = t.holder_id and ${sqlValidOn('valid_from', 'valid_to', '$2')}
           )) as mandated
           from "${schema}".access_token t where t.id = $1`,
    values: [id, isoDay(todayInNorway())],
  });
  return rows[0] ?? null;
}
