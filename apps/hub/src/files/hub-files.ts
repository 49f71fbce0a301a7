import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubContext } from '@vesthub/kernel';
import { callerOf } from '../access/callers.ts';
import type { Endpoint } from '../serving/local-endpoint.ts';
import type { RemoteModule } from '../serving/call-service.ts';
import { requestContext, type Serving } from '../serving/request-context.ts';
import {
  answeringRefusals,
  answerReport,
  readFilePath,
  refuseEncoded,
  refuseOtherMethods,
  signIn,
  type FileRequest,
} from './answer-file.ts';
import { askService, forwardFile, type PassedOn } from './forward.ts';
import {
  awaited,
  importAnnounced,
  noSuchImport,
  refuseStrangers,
  type ImportingModule,
} from './local-file.ts';
import { withReceivedFile } from './receive.ts';
import type { FileRoom } from './file-room.ts';

export interface HubFilesOptions extends FileRoom {
  /** Modules that take in files, here and elsewhere. */
  readonly modules: readonly ImportingModule[];
  readonly remotes: ReadonlyMap<string, RemoteModule>;
  readonly serving: Serving;
}

/**
 * Answers `PUT /imports/<id>`: takes the file that was announced as `id` from the body that has the module, and has the
 * module import it. The file of a module elsewhere is passed on when it has come whole.
 */
export function hubFiles(options: HubFilesOptions): Endpoint['handle'] {
  const { modules, remotes, serving, slots, limits, folder } = options;
  return (request, response) =>
    answeringRefusals(request, response, async () => {
      refuseOtherMethods(request, ['PUT']);
      if (callerOf(request).kind === 'anonymous') throw signIn();
      const asked = readFilePath(request);
      const module = modules.find(({ imports }) => imports.report === asked.type);
      if (!module) throw noSuchImport();
      const context = contextOf(serving, request);
      await refuseStrangers(context, module.name);
      refuseEncoded(request);
      const remote = remotes.get(module.name);
      const leave = slots.enter(asked.key);
      try {
        if (remote) await passOn(remote, request, response, context);
        else await take(module, asked, context, request, response);
      } finally {
        leave();
      }
    });

  async function take(
    module: ImportingModule,
    { key, dryRun }: FileRequest,
    context: HubContext,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const announced = await awaited(context, module.name, key, limits);
    const result = await withReceivedFile(request, response, { folder, limits }, ({ path }) =>
      slots.inTurn(() => importAnnounced(context, module, announced, path, { limits, dryRun })),
    );
    answerReport(response, module, result);
  }

  async function passOn(
    remote: RemoteModule,
    request: IncomingMessage,
    response: ServerResponse,
    context: HubContext,
  ): Promise<void> {
    const path = request.url ?? '/';
    const waits = await askService(remote, path, context);
    if (waits.status !== 200) return relay(response, waits);
    const answer = await withReceivedFile(request, response, { folder, limits }, (file) =>
      forwardFile(remote, path, file, context),
    );
    relay(response, answer);
  }
}

function contextOf(serving: Serving, request: IncomingMessage): HubContext {
  return requestContext(serving, callerOf(request), (name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : null;
  });
}

function relay(response: ServerResponse, { status, body }: PassedOn): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
