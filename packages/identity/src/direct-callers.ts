import { matches, parseToken, tokenPrefix } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { Issuer } from './issuer.ts';
import { isValidToday, type ConfiguredToken } from './service-token.ts';
import type { Identify } from '@vesthub/http';
import { identifyBy } from './identify.ts';
import { createJwtVerifier } from './verify-jwt.ts';

/** Settings that a service uses to identify callers of requests that do not come through the hub. */
export interface DirectCallerSettings {
  readonly tokens: readonly ConfiguredToken[];
  readonly issuers: readonly Issuer[];
  /** Ids of bodies by organisation number. */
  readonly organisations: ReadonlyMap<string, string>;
}

/**
 * Identifies callers whose requests do not come through the hub. Uses the tokens and issuers in the settings of the
 * service. A caller acts only for the body of its own token, because a service cannot read mandates, which are in the
 * registry.
 */
export function identifyDirectCallers(
  { tokens, issuers, organisations }: DirectCallerSettings,
  log: Logger,
): Identify {
  return identifyBy({
    log,
    token: (text) => Promise.resolve(principalOf(text, tokens)),
    jwt: createJwtVerifier({
      issuers,
      organisations,
      failed: (err) => log.warn({ err }, 'The keys of an issuer could not be fetched'),
      refused: (rule) => log.info({ rule }, 'A JWT was not accepted'),
    }),
    mandated: () => Promise.resolve(false),
  });
}

function principalOf(text: string, tokens: readonly ConfiguredToken[]) {
  const parts = parseToken(text);
  if (parts === null) return null;
  const prefix = tokenPrefix(parts.id);
  const kept = tokens.find(({ token }) => token === prefix);
  if (!matches(parts.secret, kept ? Buffer.from(kept.hash, 'hex') : null) || !kept) return null;
  if (!isValidToday(kept)) return null;
  return Object.freeze({
    kind: 'token' as const,
    name: `${prefix} (${kept.name})`,
    body: kept.body,
    scopes: new Set(kept.scopes),
  });
}
