import type { Assembly } from '@vesthub/federation';
import { createFileSlots, publishedResults, type FileSlots } from '@vesthub/publishing/http';
import type { HubEnv } from '../config/env.ts';
import type { AssembledEndpoint } from './hub-endpoint.ts';
import { tablesIn } from './tables.ts';
import { versionsIn } from './versions.ts';

/** Creates the slots of the files that a process writes at the same time. */
export function resultSlots({ limits }: Pick<HubEnv, 'limits'>): FileSlots {
  return createFileSlots(limits.downloads);
}

/** Adds tables and answers as files to the hub's endpoint. */
export function withResults(
  assembly: Assembly,
  assembled: AssembledEndpoint,
  { limits, files }: Pick<HubEnv, 'limits' | 'files'>,
  slots: FileSlots,
): AssembledEndpoint {
  const sendResult = publishedResults({
    tables: tablesIn(assembly),
    ask: assembled.ask,
    limits: { rows: limits.fileRows, cells: limits.fileCells, pause: files.pause },
    slots,
    versions: versionsIn(assembly, assembled.server, limits.cacheSeconds),
  });
  const { endpoint } = assembled;
  return {
    ...assembled,
    endpoint: {
      ...endpoint,
      sendResult: async (request, response) => {
        await sendResult(request, response);
      },
    },
  };
}
