import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '@vesthub/kernel';
import { callerOf, type Endpoint } from '@vesthub/http';
import { requestContext, type ServerContext } from '@vesthub/endpoint';
import type { RemoteModule } from '@vesthub/federation';
import type { UploadResources } from './file-settings.ts';
import {
  answeringRefusals,
  answerReport,
  readFilePath,
  refuseEncoded,
  refuseOtherMethods,
  signIn,
  type FileRequest,
} from './file-request.ts';
import { askService, forwardFile, type PassedOn } from './forward-file.ts';
import { awaited, importAnnounced, noSuchImport, refuseStrangers } from './local-file.ts';
import type { ImportingModule } from '../importer.ts';
import { withReceivedFile } from './receive-file.ts';

export interface HubFilesOptions extends UploadResources {
  /** Local and remote modules that import files. */
  readonly modules: readonly ImportingModule[];
  readonly remotes: ReadonlyMap<string, RemoteModule>;
  readonly serving: ServerContext;
}

/**
 * Answers `PUT /imports/<id>`. Receives the announced file from a caller who acts for the module's owner, and runs the
 * module's import. If the module is remote, forwards the file to the service after the whole file has arrived.
 */
export function hubFiles(options: HubFilesOptions): Endpoint['handle'] {
  const { modules, remotes, serving, slots, limits, folder } = options;
  return (request, response) =>
    answeringRefusals(request, response, async () => {
      refuseOtherMethods(request, ['PUT']);
      if (callerOf(request).kind === 'anonymous') throw signIn();
      const asked = readFilePath(request);
      const importing = modules.find(({ imports }) => imports.report === asked.type);
      if (!importing) throw noSuchImport();
      const { name } = importing.module;
      const context = contextOf(serving, request);
      await refuseStrangers(context, name);
      refuseEncoded(request);
      const remote = remotes.get(name);
      const leave = slots.enter(asked.key);
      try {
        if (remote) await passOn(remote, request, response, context);
        else await take(importing, asked, context, request, response);
      } finally {
        leave();
      }
    });

  async function take(
    importing: ImportingModule,
    { key, dryRun }: FileRequest,
    context: RequestContext,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const announced = await awaited(context, importing.module.name, key, limits);
    const result = await withReceivedFile(request, response, { folder, limits }, ({ path }) =>
      slots.inTurn(() => importAnnounced(context, importing, announced, path, { limits, dryRun })),
    );
    answerReport(response, importing, result);
  }

  async function passOn(
    remote: RemoteModule,
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<void> {
    const path = request.url ?? '/';
    const waits = await askService(remote, path, context);
    if (waits.status !== 200) return relay(response, waits);
    const answer = await withReceivedFile(request, response, { folder, limits }, (file) =>
      forwardFile(remote, path, file, context, limits.answer),
    );
    relay(response, answer);
  }
}

function contextOf(serving: ServerContext, request: IncomingMessage): RequestContext {
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
