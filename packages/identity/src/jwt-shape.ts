import { hasDuplicateNames } from './strict-json.ts';

/** What a token says of itself before anything is proved. */
export interface JwtShape {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Longest token that is looked at, in characters. */
const longest = 8_192;

/** Parts of a header that would have the token itself say which key is right. */
const namesKeys = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];

/**
 * Reads a token strictly: one spelling for each token, so canonical base64url, no name twice, no key of its
 * own. Null for anything else; the library that proves signatures forgives more.
 */
export function jwtShape(token: string): JwtShape | null {
  if (token.length > longest) return null;
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every(isCanonical)) return null;
  const header = objectIn(parts[0]!);
  const claims = objectIn(parts[1]!);
  if (header === null || claims === null || namesKeys.some((name) => name in header)) return null;
  const { kid } = header;
  if (kid !== undefined && !(typeof kid === 'string' && /^[\w.~+/=:-]{1,200}$/.test(kid))) {
    return null;
  }
  return { header, claims };
}

function isCanonical(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function objectIn(part: string): Record<string, unknown> | null {
  const text = Buffer.from(part, 'base64url').toString();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return hasDuplicateNames(text) ? null : (value as Record<string, unknown>);
  } catch {
    return null;
  }
}
