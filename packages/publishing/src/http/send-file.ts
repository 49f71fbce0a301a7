import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of an answer. */
export interface FileAnswer {
  readonly type: string;
  readonly name: string;
  readonly chunks: AsyncGenerator<string | Uint8Array>;
  /** Headers that are known when the first chunk is. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

/**
 * Sends a file. The first chunk is made before the headers are sent, so that a refusal has a status; a failure after
 * that destroys the connection, because a short file would look whole. A reader that takes nothing for `pause`
 * milliseconds is let go.
 */
export async function sendFile(
  response: ServerResponse,
  { type, name, chunks, headers }: FileAnswer,
  { pause, head }: { readonly pause: number; readonly head: boolean },
): Promise<void> {
  const first = await chunks.next();
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    ...headers?.(),
  });
  if (head) {
    await chunks.return(undefined);
    response.end();
    return;
  }
  response.setTimeout(pause, () => response.destroy());
  try {
    await pipeline(Readable.from(resumed(first, chunks), { objectMode: true }), response);
  } catch (error) {
    response.destroy();
    if (!isAboutReader(error)) throw error;
  }
}

async function* resumed<Chunk>(
  first: IteratorResult<Chunk, unknown>,
  rest: AsyncGenerator<Chunk>,
): AsyncGenerator<Chunk> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Whether the reader left, which is no fault of the hub. */
function isAboutReader(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
