import { GraphQLError } from 'graphql';
import {
  errorKind,
  isErrorCode,
  type ErrorCode,
  type ErrorMember,
  type ErrorStatus,
  type RetryCode,
} from './error-table.ts';

interface Details {
  /** @default the first status of the code */
  readonly status?: number;
  /** Members of `extensions` that the client sees. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Members of `extensions` that are not sent to the client. */
  readonly internal?: Readonly<Record<string, unknown>>;
  /** HTTP headers of an answer without data, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * The members that an error with `Code` may have: `never` for a code without members, because `{}` accepts every
 * object.
 */
type MembersOf<Code extends ErrorCode> = [ErrorMember<Code>] extends [never]
  ? never
  : Readonly<Partial<Record<ErrorMember<Code>, unknown>>>;

/** `Details` restricted to the statuses and members that the error table lists for `Code`. */
interface DetailsOf<Code extends ErrorCode> extends Details {
  readonly status?: ErrorStatus<Code>;
  readonly members?: MembersOf<Code>;
}

interface RetryDetails extends Details {
  /** Seconds after which the client may repeat the request. */
  readonly retryAfter: number;
}

type Given<Code extends ErrorCode> = Code extends RetryCode
  ? [DetailsOf<Code> & RetryDetails]
  : [DetailsOf<Code>?];

/** HTTP status and headers that an error gives to an answer without data. */
export interface ErrorHead {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error made from the error table. */
export type CodedError = GraphQLError & {
  readonly extensions: { readonly code: ErrorCode; readonly http: ErrorHead };
};

/** Makes an error from the error table. Every error that clients may see is made here. */
export function codedError<Code extends ErrorCode>(
  code: Code,
  message: string,
  ...[given]: Given<Code>
): CodedError {
  const details: Details & Partial<RetryDetails> = given ?? {};
  const { status = errorKind(code).status[0], members, internal, cause, retryAfter } = details;
  const headers = {
    ...details.headers,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  const http = { status, ...(Object.keys(headers).length === 0 ? {} : { headers }) };
  return new GraphQLError(message, {
    extensions: { code, ...members, ...internal, http },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  }) as CodedError;
}

/** Whether `codedError` made the error, even if GraphQL has added a path since. */
export function isCodedError(error: unknown): error is CodedError {
  if (!(error instanceof GraphQLError)) return false;
  return isErrorCode(error.extensions['code']) && error.extensions['http'] !== undefined;
}

/** The members of `extensions` that a client may see in an error with `code`. */
export function shownExtensions(
  code: ErrorCode,
  extensions: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { members } = errorKind(code);
  return Object.fromEntries([
    ['code', code],
    ...Object.entries(extensions).filter(([name]) => members.includes(name)),
  ]);
}
