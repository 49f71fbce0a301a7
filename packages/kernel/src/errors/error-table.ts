/** A kind of error that clients can receive. */
interface ErrorKind {
  /** HTTP statuses that an answer without data may have. The first status is the default. */
  readonly status: readonly [number, ...number[]];
  /** An English sentence for clients. */
  readonly meaning: string;
  /** When a client may repeat the request. */
  readonly repeat: 'no' | 'later' | 'after a change' | 'with the same idempotency key';
  /** Whether the answer has the header `Retry-After`. */
  readonly retryAfter?: true;
  /** Members of `extensions` that a client may see in addition to `code`. */
  readonly members: readonly string[];
}

/** Every error code that a client can receive in `extensions.code`. A test prints `docs/errors.md` from this table. */
export const errorTable = {
  GRAPHQL_PARSE_FAILED: {
    status: [400],
    meaning: 'The text of the operation is not GraphQL.',
    repeat: 'after a change',
    members: [],
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: [400],
    meaning: 'The operation or its variables do not fit the schema.',
    repeat: 'after a change',
    members: [],
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: [400],
    meaning: 'The document has several operations, and the request names none of them.',
    repeat: 'after a change',
    members: [],
  },
  BAD_REQUEST: {
    status: [400],
    meaning: 'The request is not a GraphQL request over HTTP, or its HTTP is malformed.',
    repeat: 'after a change',
    members: [],
  },
  BAD_USER_INPUT: {
    status: [400],
    meaning: 'The value of an argument, an input field or a header is not accepted.',
    repeat: 'after a change',
    members: ['field', 'value', 'expected'],
  },
  DOCUMENT_NOT_KNOWN: {
    status: [400],
    meaning: 'The hub has no trusted document with this text or hash.',
    repeat: 'after a change',
    members: [],
  },
  LIMIT_EXCEEDED: {
    status: [400],
    meaning: 'The operation exceeds a limit for one operation.',
    repeat: 'after a change',
    members: ['limit', 'cost'],
  },
  UNAUTHENTICATED: {
    status: [401],
    meaning:
      'The caller is not known: the request has no access token where one is needed, or one that is not accepted.',
    repeat: 'after a change',
    members: [],
  },
  FORBIDDEN: {
    status: [403],
    meaning: 'The caller is known, but lacks a scope, or may not act for the body.',
    repeat: 'after a change',
    members: [],
  },
  NOT_FOUND_OR_FORBIDDEN: {
    status: [404],
    meaning: 'The object does not exist, or the caller may not see it.',
    repeat: 'after a change',
    members: [],
  },
  PATH_NOT_FOUND: {
    status: [404],
    meaning: 'The server answers nothing at this path.',
    repeat: 'after a change',
    members: [],
  },
  METHOD_NOT_ALLOWED: {
    status: [405],
    meaning: 'The path does not take this HTTP method; mutations need POST.',
    repeat: 'after a change',
    members: [],
  },
  NOT_ACCEPTABLE: {
    status: [406],
    meaning: 'The server cannot answer in any media type of the Accept header.',
    repeat: 'after a change',
    members: [],
  },
  TIMED_OUT: {
    status: [504, 408],
    meaning:
      'Time ran out: 504 for an operation that took too long, 408 for a request or file that arrived too slowly.',
    repeat: 'with the same idempotency key',
    members: ['limit'],
  },
  CONFLICT: {
    status: [409, 410],
    meaning:
      'The state is not the one that the request needs; the message says what to do. 410 for an upload that was announced too long ago.',
    repeat: 'after a change',
    members: [],
  },
  PAYLOAD_TOO_LARGE: {
    status: [413],
    meaning: 'The body of the request or the file is larger than the server accepts.',
    repeat: 'after a change',
    members: [],
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: [415],
    meaning: 'The body is compressed, or is not of a media type that the path takes.',
    repeat: 'after a change',
    members: [],
  },
  NOT_TABULAR: {
    status: [422],
    meaning:
      'The answer has no form as a table: it has several lists, or cells that are no single values.',
    repeat: 'after a change',
    members: [],
  },
  TOO_MANY_REQUESTS: {
    status: [429],
    meaning: 'The budget of the caller is used up for now.',
    repeat: 'later',
    retryAfter: true,
    members: ['limit'],
  },
  HEADERS_TOO_LARGE: {
    status: [431],
    meaning: 'The address and the headers of the request are larger than the server accepts.',
    repeat: 'after a change',
    members: [],
  },
  CLIENT_LEFT: {
    status: [499],
    meaning: 'The client closed the connection before the answer; only logs show this code.',
    repeat: 'with the same idempotency key',
    members: [],
  },
  INTERNAL_SERVER_ERROR: {
    status: [500],
    meaning: 'Something unexpected happened; the log of the server has the cause.',
    repeat: 'with the same idempotency key',
    members: [],
  },
  MODULE_UNAVAILABLE: {
    status: [503],
    meaning: 'The module does not answer; the other fields of the answer are not affected.',
    repeat: 'with the same idempotency key',
    members: ['module', 'owner'],
  },
  OVERLOADED: {
    status: [503],
    meaning: 'The server has as many operations under way as it takes; it did not start this one.',
    repeat: 'later',
    retryAfter: true,
    members: ['limit'],
  },
  UNAVAILABLE: {
    status: [503],
    meaning:
      'The server cannot take the request now: it is starting, cannot identify callers, or is receiving as many files as it takes.',
    repeat: 'later',
    retryAfter: true,
    members: [],
  },
} as const satisfies Record<string, ErrorKind>;

type ErrorTable = typeof errorTable;

/** The codes that a client can receive in `extensions.code`. */
export type ErrorCode = keyof ErrorTable;

/** Statuses of the errors with a code. */
export type ErrorStatus<Code extends ErrorCode> = ErrorTable[Code]['status'][number];

/** Members of `extensions` of the errors with a code. */
export type ErrorMember<Code extends ErrorCode> = ErrorTable[Code]['members'][number];

/** Codes whose answers carry `Retry-After`. */
export type RetryCode = {
  [Code in ErrorCode]: ErrorTable[Code] extends { retryAfter: true } ? Code : never;
}[ErrorCode];

/** Whether `code` is in the table. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

/** The row of the table with `code`. */
export function errorKind(code: ErrorCode): ErrorKind {
  return errorTable[code];
}
