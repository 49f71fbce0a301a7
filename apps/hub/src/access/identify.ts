import { anonymous } from '@vesthub/kernel';
import type { VerifyToken } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { Identify } from './callers.ts';
import { badToken, cannotTell } from './refusal.ts';

/** Finds out who sends a request by its `Authorization: Bearer` header; without one it is nobody in particular. */
export function identifyBy(verify: VerifyToken, log: Logger): Identify {
  return async ({ headers }) => {
    const { authorization } = headers;
    if (authorization === undefined) return anonymous;
    const text = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (text === undefined) throw badToken();
    const principal = await verify(text).catch((err: unknown) => {
      log.error({ err }, 'A token could not be checked');
      throw cannotTell();
    });
    if (principal === null) throw badToken();
    return principal;
  };
}
