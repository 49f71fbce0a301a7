import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two parts of an access token: which one it is, and what proves it. */
export interface TokenParts {
  readonly id: string;
  readonly secret: string;
}

const pattern = /^vesthub_([0-9a-f]{10})_([A-Za-z0-9_-]{43})$/;

/** Makes the parts of a new token; 256 random bits leave nothing to guess. */
export function newToken(): TokenParts {
  return {
    id: randomBytes(5).toString('hex'),
    secret: randomBytes(32).toString('base64url'),
  };
}

/** The token as its holder sends it. */
export function tokenText({ id, secret }: TokenParts): string {
  return `${tokenPrefix(id)}_${secret}`;
}

/** The part of a token that may stand in lists and logs. */
export function tokenPrefix(id: string): string {
  return `vesthub_${id}`;
}

/** The parts of `text`, or null when it has not the form of a token. */
export function parseToken(text: string): TokenParts | null {
  const [, id, secret] = pattern.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : null;
}

/** What is kept of a secret. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const nobodys = Buffer.alloc(32);

/** Whether `secret` has the hash `kept`; takes the same time whether or not there is one. */
export function matches(secret: string, kept: Uint8Array | null): boolean {
  const same = timingSafeEqual(hashOf(secret), kept?.length === 32 ? kept : nobodys);
  return same && kept !== null;
}
