import type { Principal } from '../context/principal.ts';
import { codedError, type CodedError } from '../errors/coded-error.ts';

/** The error for a caller who lacks a right: UNAUTHENTICATED for an anonymous caller, FORBIDDEN for any other. */
export function accessDenied({ kind }: Pick<Principal, 'kind'>, message: string): CodedError {
  return codedError(kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN', message);
}
