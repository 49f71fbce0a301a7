import { createReadStream } from 'node:fs';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { unavailable, understands, type RequestContext } from '@vesthub/kernel';
import {
  signatureHeader,
  maxMessage,
  protocolHeader,
  type RemoteModule,
} from '@vesthub/federation';
import type { ReceivedFile } from './receive-file.ts';

/** The answer of a service. */
export interface PassedOn {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
}

/** Asks the service of a module whether it expects the file that `path` names. */
export function askService(
  remote: RemoteModule,
  path: string,
  context: RequestContext,
): Promise<PassedOn> {
  return send(remote, 'GET', path, null, context, remote.timeout);
}

/**
 * Forwards a file to the service of a module, signed for exactly this file. An import may take long, so the service counts
 * as vanished only when no byte passes for `silence` milliseconds.
 */
export function forwardFile(
  remote: RemoteModule,
  path: string,
  file: ReceivedFile,
  context: RequestContext,
  silence: number,
): Promise<PassedOn> {
  return send(remote, 'PUT', path, file, context, silence);
}

async function send(
  remote: RemoteModule,
  method: string,
  path: string,
  file: ReceivedFile | null,
  context: RequestContext,
  silence: number,
): Promise<PassedOn> {
  try {
    const signature = await remote.sign(context, path, file ?? '');
    const url = new URL(`${remote.url}${path}`);
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      method,
      // Uses no shared agent, because a shared agent ends connections that are silent for five seconds. An import may
      // be silent for longer.
      agent: false,
      headers: {
        [signatureHeader]: signature,
        'x-request-id': context.requestId,
        ...(file ? { 'content-length': String(file.size) } : {}),
      },
      timeout: silence,
    });
    request.once('timeout', () => request.destroy(new Error('The service took too long.')));
    const answered = new Promise<IncomingMessage>((done, fail) => {
      request.once('response', done);
      request.once('error', fail);
    });
    // Ignores errors of sending: a service that refuses may answer and close the connection before it has read the
    // file.
    const sent = file ? pipeline(createReadStream(file.path), request) : request.end();
    void Promise.resolve(sent).catch(() => undefined);
    return await readAnswer(await answered);
  } catch (error) {
    remote.failed(error);
    throw unavailable(remote.module, remote.owner(), error);
  }
}

async function readAnswer(response: IncomingMessage): Promise<PassedOn> {
  const protocol = Number(response.headers[protocolHeader]);
  if (!understands(protocol)) throw new Error(`The service speaks protocol ${protocol}.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxMessage) throw new Error(`The answer is larger than ${maxMessage} bytes.`);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString();
  JSON.parse(body);
  return { status: response.statusCode ?? 502, body };
}
