import type { IncomingMessage } from 'node:http';
import { anonymous, type Principal } from '@vesthub/kernel';

/** Identifies the caller of a request. Throws a coded error for credentials that are not accepted. */
export type Identify = (request: IncomingMessage) => Promise<Principal> | Principal;

const principals = new WeakMap<IncomingMessage, Principal>();

/** Stores the caller of `request` before the request is handled. */
export function rememberCaller(request: IncomingMessage, principal: Principal): void {
  principals.set(request, principal);
}

/** Returns the caller of `request`. The hub's own operations have no request; their caller is anonymous. */
export function callerOf(request: IncomingMessage | undefined): Principal {
  return (request && principals.get(request)) ?? anonymous;
}
