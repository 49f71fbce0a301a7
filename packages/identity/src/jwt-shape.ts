import { hasDuplicateNames } from './strict-json.ts';

/** The decoded parts of a JWT whose signature has not been verified. */
export interface JwtShape {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Maximum length of a token in characters. */
const longest = 8_192;

/** Maximum length of a key id in characters. */
const longestKid = 1_000;

/**
 * Header parameters that are rejected. `crit` requires the verifier to know extensions. With the others, a token could
 * choose the key that verifies it.
 */
const namesKeys = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];

/**
 * Decodes a token. Throws `TokenRefused` if the token is not canonical base64url, has a duplicate name, or names its
 * own key. These checks are needed because jose, the library that verifies signatures, accepts such tokens.
 */
export function jwtShape(token: string): JwtShape {
  if (token.length > longest) throw new TokenRefused('the token is too long');
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every(isCanonical)) {
    throw new TokenRefused('the token is not three parts in canonical base64url');
  }
  const header = objectIn(parts[0]!);
  const claims = objectIn(parts[1]!);
  if (header === null || claims === null) {
    throw new TokenRefused('a part of the token is no JSON object, or has a name twice');
  }
  const named = namesKeys.find((name) => name in header);
  if (named !== undefined) throw new TokenRefused(`the header has "${named}"`);
  const { kid } = header;
  // A key id may contain any characters, because keys are looked up by exact match.
  if (kid !== undefined && (typeof kid !== 'string' || kid === '' || kid.length > longestKid)) {
    throw new TokenRefused(`"kid" is not a text of 1 to ${longestKid} characters`);
  }
  return { header, claims };
}

/** The reason for rejecting a token. It is logged only; callers get the same answer for every reason. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
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
