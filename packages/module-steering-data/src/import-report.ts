import { perRequest, recordRead, type HubContext } from '@vesthub/kernel';
import DataLoader from 'dataloader';
import { internal, raw } from './access.ts';
import { SteeringImportState } from './generated/client/enums.ts';
import type { SteeringHub } from './hub.ts';

export function registerImportReport(hub: SteeringHub) {
  hub.enum('SteeringImportState', SteeringImportState, {
    description: 'How far an import has come.',
    values: {
      WAITING: 'Announced; its file has not come yet (venter).',
      DONE: 'Its file was read (gjennomført).',
      REFUSED: 'Its file was refused as a whole (avvist).',
    },
  });
  const report = hub.model('SteeringImport', {
    description:
      'The report of one import (importrapport): what was in the file, and what became of it. The counts of new, changed, unchanged and rejected add up to what was read.',
    rule: internal,
    fields: {
      state: 'How far it has come.',
      fileName: 'Name of the file.',
      format: 'The format it was read as.',
      checksum: 'SHA-256 of the file, hexadecimal.',
      size: 'Bytes of the file.',
      author: 'Who imported it.',
      startedAt: 'The day it began.',
      finishedAt: 'The day it ended; null while the file is awaited.',
      batch: 'The batch its new figures lie in; null when it brought none.',
      readCount: 'Figures or codes in the file (lest).',
      newCount: 'Those that were not here before (nye).',
      changedCount: 'Those that were here with another value (endret).',
      sameCount: 'Those that were here already (uendret).',
      rejectCount: 'Those that were not taken in (avvist).',
      reason: 'Why the file was refused as a whole; null otherwise.',
      rejected: {
        description:
          'The rejected lines, in the order of the file. Of very many, the first are kept; the count tells how many there were.',
        connection: true,
      },
    },
  });
  hub.collection('SteeringImport', {
    one: 'steeringImport',
    many: 'steeringImports',
    filter: ['state', 'checksum', 'batchId', 'startedAt'],
    order: ['startedAt'],
  });
  const line = hub.model('SteeringRejectedLine', {
    description: 'A figure or code of a file that was not taken in (avvist linje).',
    rule: internal,
    fields: {
      import: 'The import that rejected it.',
      position: 'Place among the rejected lines.',
      line: 'Line of the file; number of the value where the file has no lines.',
    },
  });
  addWords(hub, line);
  return report;
}

/** What a rejected line says may be a figure nobody has protected: it takes the scope for that, and the read is recorded. */
function addWords(
  hub: SteeringHub,
  line: ReturnType<typeof hub.model<'SteeringRejectedLine'>>,
): void {
  const words = {
    cell: 'The cell as it stands in the file; it may be a figure, so reading it is recorded.',
    reason:
      'Why it was rejected, with what stands there where that matters; reading it is recorded.',
  };
  for (const [name, description] of Object.entries(words) as [keyof typeof words, string][]) {
    hub.builder.objectField(line, name, (t) =>
      t.string({
        nullable: true,
        rule: raw,
        description,
        resolve: async (row, _args, context) => {
          await recordedReads(context).load(row.importId);
          return row[name];
        },
      }),
    );
  }
}

/** One entry in the log for all imports whose lines a request reads at a time. */
function recordedReads(context: HubContext): DataLoader<string, true> {
  return perRequest(context, recordedReads, () => {
    return new DataLoader<string, true>(async (imports) => {
      await recordRead(context, 'steering-data', 'rejected lines', { imports });
      return imports.map(() => true);
    });
  });
}
