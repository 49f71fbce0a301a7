import type { IncomingMessage } from 'node:http';
import { anonymous, type Principal } from '@vesthub/kernel';

/** Says who sends a request. Throws a `Refusal` for a caller that is not who it says. */
export type Identify = (request: IncomingMessage) => Promise<Principal> | Principal;

const principals = new WeakMap<IncomingMessage, Principal>();

/** Notes who sent `request`, once, before anything is done for it. */
export function rememberCaller(request: IncomingMessage, principal: Principal): void {
  principals.set(request, principal);
}

/** Who sent `request`; what the hub asks of itself has no request and sees what everybody sees. */
export function callerOf(request: IncomingMessage | undefined): Principal {
  return (request && principals.get(request)) ?? anonymous;
}
