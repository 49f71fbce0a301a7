import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { codedError } from '@vesthub/kernel';
import type { FileLimits } from './file-settings.ts';

/** A completely received file on disk. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  /** SHA-256, base64url. */
  readonly hash: string;
}

const prefix = 'file-';

/** Milliseconds after which a file of a killed process may be deleted. */
const abandonedAfter = 24 * 3_600_000;

/**
 * Streams the body of `request` into a file in `folder`, runs `use` on the complete file, and always deletes the file.
 * Rejects a file that is too large (413) and an upload that stalls (408). If the connection breaks, rejects without
 * running `use`.
 */
export async function withReceivedFile<T>(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, limits }: { folder: string; limits: FileLimits },
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  refuseLarger(Number(request.headers['content-length'] ?? 0), limits.size);
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, prefix));
  try {
    return await use(await receive(request, response, join(own, 'content'), limits));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { size, pause }: FileLimits,
): Promise<ReceivedFile> {
  const { socket } = request;
  let giveUp = () => {};
  const stalled = new Promise<never>((_done, fail) => {
    giveUp = () => {
      const message = `Nothing has come for ${pause} milliseconds.`;
      fail(codedError('TIMED_OUT', message, { status: 408 }));
    };
  });
  // The request listens for the timeout, because Node destroys a socket whose timeout has no listener.
  request.once('timeout', giveUp);
  socket.setTimeout(pause);
  if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue();
  const written = writeTo(path, request, size);
  // Avoids an unhandled rejection when the upload stalls first.
  written.catch(() => undefined);
  try {
    return await Promise.race([written, stalled]);
  } finally {
    socket.setTimeout(0);
    request.off('timeout', giveUp);
  }
}

async function writeTo(
  path: string,
  request: IncomingMessage,
  most: number,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let size = 0;
  const out = await open(path, 'w');
  try {
    // The connection stays open, so that the client can read a refusal.
    const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) {
      size += chunk.length;
      refuseLarger(size, most);
      hash.update(chunk);
      await out.appendFile(chunk);
    }
  } finally {
    await out.close();
  }
  if (!request.complete) throw new Error('The connection broke before the file was whole.');
  return { path, size, hash: hash.digest('base64url') };
}

function refuseLarger(size: number, most: number): void {
  if (size <= most) return;
  throw codedError(
    'PAYLOAD_TOO_LARGE',
    `The file is larger than ${most} bytes, the most this hub accepts.`,
  );
}

/** Deletes the files that killed processes have left in `folder`. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandonedAfter) await rm(path, { recursive: true, force: true });
  }
}
