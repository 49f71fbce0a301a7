import { createHash } from 'node:crypto';
import type { Principal } from '@vesthub/kernel';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Issuer } from './issuer.ts';
import { jwtShape, TokenRefused } from './jwt-shape.ts';
import { issuerKeys } from './key-set.ts';

/**
 * Resolves to the caller that a JWT identifies; null for a rejected token. Throws `KeysUnknown` if the keys of the
 * issuer have never been fetched.
 */
export type VerifyJwt = (token: string) => Promise<Principal | null>;

export interface JwtOptions {
  readonly issuers: readonly Issuer[];
  /** Ids of bodies by organisation number. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Called with the error of a failed fetch of keys. */
  readonly failed: (error: unknown) => void;
  /** Called with the rule that a rejected token violates. */
  readonly refused?: (rule: string) => void;
}

/** Asymmetric algorithms only: no shared secrets and not "none". */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512'.split(' ');

/** Tolerated difference between the clocks of hub and issuer, in seconds. */
const skew = 30;

/**
 * Creates a function that verifies JWTs with the keys of the configured issuers. It maps the organisation that a JWT
 * names to a body.
 */
export function createJwtVerifier(options: JwtOptions): VerifyJwt {
  const { issuers, organisations, failed, refused = () => undefined } = options;
  const known = new Map(
    issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: issuerKeys({ url: issuer.jwks, failed }) },
    ]),
  );
  return async (token) => {
    try {
      const by = known.get(String(jwtShape(token).claims['iss']));
      if (!by) throw new TokenRefused('no configured issuer has the name in "iss"');
      const { issuer, keys } = by;
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer: issuer.issuer,
        ...(issuer.audience === null ? {} : { audience: issuer.audience }),
        requiredClaims: ['exp'],
        clockTolerance: skew,
      });
      return principalOf(payload, issuer, organisations);
    } catch (error) {
      const isRefusal =
        error instanceof TokenRefused ||
        error instanceof errors.JOSEError ||
        error instanceof TypeError;
      if (!isRefusal) throw error;
      refused(error.message);
      return null;
    }
  };
}

function principalOf(
  claims: JWTPayload,
  issuer: Issuer,
  organisations: ReadonlyMap<string, string>,
): Principal {
  const consumer = organisationIn(
    claims[issuer.profile === 'maskinporten' ? 'consumer' : issuer.organisation],
    issuer,
  );
  const body = consumer === null ? undefined : organisations.get(consumer);
  const scopes = scopesIn(claims, issuer);
  if (consumer === null) throw new TokenRefused('the claim of the organisation is malformed');
  if (body === undefined) throw new TokenRefused('the organisation stands for no body');
  if (scopes.size === 0) throw new TokenRefused('no scope of the token is one of the hub');
  const supplier = 'supplier' in claims ? organisationIn(claims['supplier'], issuer) : undefined;
  // Rejects a malformed claim `supplier`, because ignoring the claim would hide a delegation.
  if (supplier === null) throw new TokenRefused('the claim "supplier" is malformed');
  const who = [
    // The name begins with the issuer, because two issuers may use the same names for different callers.
    `issuer ${issuer.issuer}`,
    `organisation ${consumer}`,
    ...(supplier === undefined ? [] : [`through supplier ${supplier}`]),
    ...(typeof claims['client_id'] === 'string' ? [`client ${claims['client_id']}`] : []),
    ...(typeof claims.sub === 'string' ? [`subject ${claims.sub}`] : []),
  ];
  return Object.freeze({ kind: 'jwt', name: shortened(who.join(', ')), body, scopes });
}

/** Longest name of a caller, in characters. */
const longestName = 300;

/**
 * Shortens a name of more than `longestName` characters. Keeps its beginning and appends a hash, so that different
 * names stay different.
 */
function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${name.slice(0, longestName - hash.length - 2)}… ${hash}`;
}

/** Returns the organisation number in a claim, or null if malformed. Maskinporten writes `0192:<number>` in `ID`. */
function organisationIn(claim: unknown, { profile }: Issuer): string | null {
  if (profile === 'maskinporten') {
    if (typeof claim !== 'object' || claim === null) return null;
    const { authority, ID } = claim as { authority?: unknown; ID?: unknown };
    if (authority !== 'iso6523-actorid-upis') return null;
    return typeof ID === 'string' ? (/^0192:(\d{9})$/.exec(ID)?.[1] ?? null) : null;
  }
  return typeof claim === 'string' && /^\d{9}$/.test(claim) ? claim : null;
}

/** Maps the token's scopes to scopes of the hub. Scopes match as a whole: `a:b` does not match `a:b.admin`. */
function scopesIn(claims: JWTPayload, { scopes }: Issuer): Set<string> {
  const claim = claims['scope'] ?? claims['scp'];
  const asked: unknown[] = typeof claim === 'string' ? claim.split(' ') : [];
  if (Array.isArray(claim)) asked.push(...(claim as unknown[]));
  const given = asked.flatMap((one) => scopes.get(String(one)) ?? []);
  return new Set(given);
}
