import { codedError, type Module } from '@vesthub/kernel';
import { answer, type Endpoint } from '@vesthub/http';
import type { ServerContext } from '@vesthub/endpoint';
import { contextFromSigned, notSigned, type RequestVerifier } from '@vesthub/federation';
import type { UploadResources } from './file-settings.ts';
import {
  answeringRefusals,
  answerReport,
  readFilePath,
  refuseOtherMethods,
} from './file-request.ts';
import { awaited, importAnnounced, noSuchImport, refuseStrangers } from './local-file.ts';
import { importingModules } from '../importer.ts';
import { withReceivedFile } from './receive-file.ts';

export interface ServiceFilesOptions extends UploadResources {
  readonly module: Module;
  readonly serving: ServerContext;
  readonly verifier: RequestVerifier;
}

/**
 * Receives files that the hub forwards (PUT), and answers whether the service expects a file (GET). Rejects unsigned
 * requests.
 */
export function serviceFiles(options: ServiceFilesOptions): Endpoint['handle'] {
  const [importing] = importingModules([options.module]);
  const { serving, verifier, slots, limits, folder } = options;
  return (request, response) =>
    answeringRefusals(request, response, async () => {
      refuseOtherMethods(request, ['GET', 'PUT']);
      const verified = await verifier.verifyHead(request);
      if (!verified) throw notSigned();
      const { type, key, dryRun } = readFilePath(request);
      if (!importing || importing.imports.report !== type) throw noSuchImport();
      const { name } = importing.module;
      const context = contextFromSigned(serving, verified, request);
      await refuseStrangers(context, name);
      const announced = await awaited(context, name, key, limits);
      if (request.method === 'GET') return answer(response, 200, { import: { key } });
      const leave = slots.enter(key);
      try {
        const result = await withReceivedFile(
          request,
          response,
          { folder, limits },
          ({ path, hash }) => {
            if (hash !== verified.hash) {
              throw codedError('UNAUTHENTICATED', 'The signature is for another file.');
            }
            return slots.inTurn(() =>
              importAnnounced(context, importing, announced, path, { limits, dryRun }),
            );
          },
        );
        answerReport(response, importing, result);
      } finally {
        leave();
      }
    });
}
