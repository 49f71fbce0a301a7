import { anonymous, type Principal } from '@vesthub/kernel';
import type { VerifyToken } from '@vesthub/registry';
import type { Logger } from 'pino';
import { type Identify, invalidToken, identityUnavailable, noMandate } from '@vesthub/http';
import type { VerifyJwt } from './verify-jwt.ts';

/** Request header that names the body for which the caller acts: the caller's own body, or a body that it hosts. */
const bodyHeader = 'vesthub-body';

export interface IdentifyOptions {
  readonly token: VerifyToken;
  readonly jwt: VerifyJwt;
  /** Whether `host` may act for `body` today. */
  readonly mandated: (host: string, body: string) => Promise<boolean>;
  readonly log: Logger;
}

/**
 * Returns a function that identifies a caller by the header `Authorization: Bearer`. Without that header the caller is
 * anonymous.
 */
export function identifyBy({ token, jwt, mandated, log }: IdentifyOptions): Identify {
  const verify = async (authorization: string): Promise<Principal | null> => {
    const text = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (text === undefined) {
      log.info({ rule: 'Authorization is not "Bearer" and a token' }, 'A token was not accepted');
      return null;
    }
    return text.startsWith('vesthub_') ? token(text) : jwt(text);
  };
  const orCannotTell = (err: unknown): never => {
    log.error({ err }, 'Who is asking could not be found out');
    throw identityUnavailable();
  };
  return async ({ headers }) => {
    const { authorization, [bodyHeader]: body } = headers;
    if (authorization === undefined) return anonymous;
    const principal = await verify(authorization).catch(orCannotTell);
    if (principal === null) throw invalidToken();
    if (typeof body !== 'string' || body === principal.body) return principal;
    const host = principal.kind === 'jwt' ? principal.body : null;
    if (host === null || !(await mandated(host, body).catch(orCannotTell))) throw noMandate();
    return { ...principal, body };
  };
}
