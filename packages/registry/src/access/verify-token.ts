import { isoDay, todayInNorway, type ModuleConnection, type Principal } from '@vesthub/kernel';
import { holdsOn } from './mandates.ts';
import { matches, parseToken, tokenPrefix } from './token-text.ts';

/** Who shows the token `text`; null when it is none, unknown, expired, revoked or without its mandate. */
export type VerifyToken = (text: string) => Promise<Principal | null>;

export interface VerifierOptions {
  /** Milliseconds for which a token that was read is not read again; a revocation works after that at the latest. */
  readonly keepFor: number;
  /** @default the clock of the machine, in milliseconds since 1970 */
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

/** Most tokens that are kept in memory at a time. */
const mostKept = 1_000;

/** Checks tokens against the registry. Known tokens are kept for a while, unknown ones never. */
export function createTokenVerifier(
  registry: ModuleConnection,
  { keepFor, now = Date.now }: VerifierOptions,
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
    if (parts === null) return null;
    const row = await read(parts.id);
    if (!matches(parts.secret, row?.hash ?? null) || row === null) return null;
    if (row.revoked_at !== null || row.expires_at.getTime() <= now() || !row.mandated) return null;
    return Object.freeze({
      kind: 'token',
      name: `${tokenPrefix(row.id)} (${row.name})`,
      body: row.body_id,
      scopes: new Set(row.scopes),
    });
  };
}

async function readToken({ schema, pool }: ModuleConnection, id: string): Promise<Row | null> {
  const { rows } = await pool.query<Row>({
    name: 'access-token',
    text: `select t.*, (t.holder_id is null or exists (
             select from "${schema}".module_ownership
             where owner_id = t.body_id and host_id = t.holder_id and ${holdsOn('$2')}
           )) as mandated
           from "${schema}".access_token t where t.id = $1`,
    values: [id, isoDay(todayInNorway())],
  });
  return rows[0] ?? null;
}
