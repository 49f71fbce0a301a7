import type { IncomingMessage, ServerResponse } from 'node:http';
import { answeredByTag, tagOf } from '@vesthub/http';
import { codedError } from '@vesthub/kernel';

/** Tells the version of the data that operations read. */
export interface Versions {
  /**
   * The version of the program and of the data of all modules that the operations read, on this day in Norway; null if a
   * module cannot tell.
   */
  of(operations: readonly string[]): Promise<string | null>;
  /** Seconds for which caches may keep an answer without asking again. */
  readonly seconds: number;
}

/** Headers besides the address that an answer depends on. */
const dependsOn = ['accept-language', 'vesthub-as-of', 'vesthub-body'] as const;

/** The version of one answer. */
export interface AnswerVersion {
  /** Whether the caller has the answer already and got 304. */
  readonly known: boolean;
  /** Throws if the data have changed since, so that an answer is never made of two states of the data. */
  assertSame(): Promise<void>;
}

/**
 * Sets the tag of an answer that is made of operations, before the answer is computed. `format` names the chosen form,
 * where the address does not.
 */
export async function versionOf(
  request: IncomingMessage,
  response: ServerResponse,
  versions: Versions,
  operations: readonly string[],
  format = '',
): Promise<AnswerVersion> {
  if (request.headers.authorization !== undefined) {
    return { known: false, assertSame: () => Promise.resolve() };
  }
  const version = await versions.of(operations);
  const given = dependsOn.map((name) => String(request.headers[name] ?? ''));
  const tag = version === null ? null : tagOf([version, request.url ?? '', format, ...given]);
  return {
    known: answeredByTag(request, response, tag, versions.seconds),
    assertSame: async () => {
      if (version === null || (await versions.of(operations)) === version) return;
      const message = 'The data changed while the answer was made; try again.';
      throw codedError('UNAVAILABLE', message, { retryAfter: 1 });
    },
  };
}

/** Passes pages on, and checks at their end that the data have not changed. */
export async function* ofOneVersion<Page>(
  pages: AsyncIterable<Page>,
  { assertSame }: AnswerVersion,
): AsyncGenerator<Page> {
  yield* pages;
  await assertSame();
}
