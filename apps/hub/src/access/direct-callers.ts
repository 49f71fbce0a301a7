import { matches, parseToken, tokenPrefix } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';
import { worksToday, type SettledToken } from '../config/tokens.ts';
import type { Identify } from './callers.ts';
import { identifyBy } from './identify.ts';
import { createJwtVerifier } from './verify-jwt.ts';

/**
 * Says who asks a service without the hub between: by the service's own settings, for it has no registry. Nobody acts
 * for another body than the token or the issuer names, because mandates are known to the registry alone.
 */
export function identifyDirectCallers(
  { tokens, issuers, organisations }: Pick<HubEnv, 'tokens' | 'issuers' | 'organisations'>,
  log: Logger,
): Identify {
  return identifyBy({
    log,
    token: (text) => Promise.resolve(principalOf(text, tokens)),
    jwt: createJwtVerifier({
      issuers,
      organisations,
      failed: (err) => log.warn({ err }, 'The keys of an issuer could not be fetched'),
    }),
    mandated: () => Promise.resolve(false),
  });
}

function principalOf(text: string, tokens: readonly SettledToken[]) {
  const parts = parseToken(text);
  if (parts === null) return null;
  const prefix = tokenPrefix(parts.id);
  const kept = tokens.find(({ token }) => token === prefix);
  if (!matches(parts.secret, kept ? Buffer.from(kept.hash, 'hex') : null) || !kept) return null;
  if (!worksToday(kept)) return null;
  return Object.freeze({
    kind: 'token' as const,
    name: `${prefix} (${kept.name})`,
    body: kept.body,
    scopes: new Set(kept.scopes),
  });
}
