import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two parts of an access token: its id, and the secret that proves it. */
export interface TokenParts {
  readonly id: string;
  readonly secret: string;
}

const pattern = /^vesthub_([0-9a-f]{10})_([A-Za-z0-9_-]{43})$/;

/** Generates the parts of a new token, with a secret of 256 random bits. */
export function newToken(): TokenParts {
  return {
    id: randomBytes(5).toString('hex'),
    secret: randomBytes(32).toString('base64url'),
  };
}

/** The token as a caller sends it. */
export function tokenText({ id, secret }: TokenParts): string {
  return `${tokenPrefix(id)}_${secret}`;
}

/** The public start of a token: safe in lists and logs, because it does not contain the secret. */
export function tokenPrefix(id: string): string {
  return `vesthub_${id}`;
}

/** Parses a token; null when `text` is not of the form `vesthub_<id>_<secret>`. */
export function parseToken(text: string): TokenParts | null {
  const [, id, secret] = pattern.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : null;
}

/** The SHA-256 hash of a secret. The registry stores it instead of the secret. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const nobodys = Buffer.alloc(32);

/**
 * Whether `secret` has the stored hash `kept`. `kept` is null for an unknown token id. The comparison with null takes
 * as long as with a hash, so response times do not reveal which ids exist.
 */
export function matches(secret: string, kept: Uint8Array | null): boolean {
  const same = timingSafeEqual(hashOf(secret), kept?.length === 32 ? kept : nobodys);
  return same && kept !== null;
}
