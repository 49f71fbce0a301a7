import type { HubModule } from '@vesthub/kernel';
import { Refusal } from '../access/refusal.ts';
import { answer } from '../serving/answer.ts';
import type { Endpoint } from '../serving/local-endpoint.ts';
import type { Serving } from '../serving/request-context.ts';
import { contextFromClaim, refusal } from '../serving/service-endpoint.ts';
import type { Gatekeeper } from '../trust/gatekeeper.ts';
import {
  answeringRefusals,
  answerReport,
  readFilePath,
  refuseOtherMethods,
} from './answer-file.ts';
import {
  awaited,
  importAnnounced,
  noSuchImport,
  refuseStrangers,
  takesFiles,
} from './local-file.ts';
import { withReceivedFile } from './receive.ts';
import type { FileRoom } from './file-room.ts';

export interface ServiceFilesOptions extends FileRoom {
  readonly module: HubModule;
  readonly serving: Serving;
  readonly gatekeeper: Gatekeeper;
}

/** Takes files that the hub passes on (PUT), and says whether one is waited for (GET). Nobody else is let in. */
export function serviceFiles(options: ServiceFilesOptions): Endpoint['handle'] {
  const { module, serving, gatekeeper, slots, limits, folder } = options;
  return (request, response) =>
    answeringRefusals(request, response, async () => {
      refuseOtherMethods(request, ['GET', 'PUT']);
      const claim = await gatekeeper.claimOfHead(request);
      if (!claim) return answer(response, 401, refusal);
      const { type, key, dryRun } = readFilePath(request);
      if (!takesFiles(module) || module.imports.report !== type) throw noSuchImport();
      const context = contextFromClaim(serving, claim, request);
      await refuseStrangers(context, module.name);
      const announced = await awaited(context, module.name, key, limits);
      if (request.method === 'GET') return answer(response, 200, { import: { key } });
      const leave = slots.enter(key);
      try {
        const result = await withReceivedFile(
          request,
          response,
          { folder, limits },
          ({ path, hash }) => {
            if (hash !== claim.hash) {
              throw new Refusal(401, 'UNAUTHENTICATED', 'The claim is for another file.');
            }
            return slots.inTurn(() =>
              importAnnounced(context, module, announced, path, { limits, dryRun }),
            );
          },
        );
        answerReport(response, module, result);
      } finally {
        leave();
      }
    });
}
