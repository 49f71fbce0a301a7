import { ConfigurationError, write, type Author, type ModuleDatabase } from '@vesthub/kernel';
import { hashOf, newToken, tokenPrefix, tokenText } from './token-text.ts';

/** The rights of a token. */
export interface TokenGrant {
  /** Display name. */
  readonly name: string;
  /** Id of the body the caller acts for. */
  readonly body: string;
  /**
   * Id of the organisation that holds the token. The organisation hosts the body for which the token acts. Null if the
   * body itself holds the token.
   */
  readonly holder: string | null;
  readonly scopes: readonly string[];
  readonly expires: Date;
}

/** A stored token, without its secret. */
export interface KeptToken extends TokenGrant {
  /** `vesthub_` and ten hexadecimal digits. */
  readonly prefix: string;
  readonly created: Date;
  readonly revoked: Date | null;
}

interface Row {
  id: string;
  name: string;
  body_id: string;
  holder_id: string | null;
  scopes: string[];
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

/** Issues a token and returns its text. The registry stores only a hash, so the text cannot be shown again. */
export async function issueToken(
  registry: ModuleDatabase,
  author: Author,
  { name, body, holder, scopes, expires }: TokenGrant,
): Promise<string> {
  const parts = newToken();
  await write(registry, author, async (tx) => {
    await tx.$executeRawUnsafe(
      `insert into "${registry.schema}".access_token (id, name, body_id, holder_id, scopes, hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      parts.id,
      name,
      body,
      holder,
      scopes,
      hashOf(parts.secret),
      expires,
    );
  });
  return tokenText(parts);
}

/** All tokens ever issued, newest first. */
export async function listTokens({ schema, pool }: ModuleDatabase): Promise<KeptToken[]> {
  const { rows } = await pool.query<Row>({
    text: `select id, name, body_id, holder_id, scopes, created_at, expires_at, revoked_at
           from "${schema}".access_token order by created_at desc, id`,
  });
  return rows.map((row) => ({
    prefix: tokenPrefix(row.id),
    name: row.name,
    body: row.body_id,
    holder: row.holder_id,
    scopes: row.scopes,
    created: row.created_at,
    expires: row.expires_at,
    revoked: row.revoked_at,
  }));
}

/** Revokes the token with this prefix. Returns false when the token was revoked already. */
export async function revokeToken(
  registry: ModuleDatabase,
  author: Author,
  prefix: string,
): Promise<boolean> {
  const id = /^(?:vesthub_)?([0-9a-f]{10})$/.exec(prefix)?.[1];
  return write(registry, author, async (tx) => {
    const [before] =
      id === undefined
        ? []
        : await tx.$queryRawUnsafe<{ revoked: boolean }>(
            `select revoked_at is not null as revoked from "${registry.schema}".access_token where id = $1 for update`,
            id,
          );
    if (id === undefined || !before) {
      throw new ConfigurationError(
        `There is no token ${id === undefined ? 'of that name' : prefix}; "vesthub token list" lists the tokens by prefix, such as vesthub_0123456789.`,
      );
    }
    if (before.revoked) return false;
    await tx.$executeRawUnsafe(
      `update "${registry.schema}".access_token set revoked_at = now() where id = $1`,
      id,
    );
    return true;
  });
}
