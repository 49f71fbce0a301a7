import { perRequest, recordRead, type RequestContext, type ModelRef } from '@vesthub/kernel';
import { internal, raw } from './access.ts';
import type PrismaTypes from './generated/pothos.ts';
import { SteeringImportState } from './generated/client/enums.ts';
import type { SteeringBuilder } from './module.ts';
import DataLoader from 'dataloader';

export function registerImportReport(module: SteeringBuilder) {
  module.enum('SteeringImportState', SteeringImportState, {
    description: 'Progress of an import (importstatus).',
    values: {
      WAITING: 'Announced; the file has not arrived yet (venter).',
      DONE: 'The whole file was imported (gjennomført).',
      PARTLY: 'The file was imported except for rejected lines (delvis gjennomført).',
      REFUSED: 'Nothing of the file was imported (avvist).',
      UNCONFIRMED:
        'Nothing was imported, because the file would change many known figures, or change them much, and nobody has confirmed it (ikke bekreftet).',
    },
  });
  const report = module.model('SteeringImport', {
    description:
      'The report of one import (importrapport). The counts of new, changed, unchanged and rejected figures add up to the count of read ones; those of an unconfirmed import say what it would do.',
    rule: internal,
    defaultOrder: 'id',
    fields: {
      state: 'State of the import.',
      fileName: 'Name of the file.',
      format: 'Format of the file.',
      checksum: 'SHA-256 of the file, hexadecimal.',
      size: 'Size of the file in bytes.',
      author: 'Author of the import.',
      startedAt: 'The day the import began.',
      finishedAt: 'The day the import ended; null while it waits for the file.',
      batch: 'The batch of the new and changed figures; null without any.',
      readCount: 'Number of figures or codes in the file (lest).',
      newCount: 'Number of figures or codes that were not known before (nye).',
      changedCount: 'Number that were known with another value (endret).',
      sameCount: 'Number that were known with the same value (uendret).',
      rejectCount: 'Number that were rejected (avvist).',
      reason: 'Why nothing of the file was imported; null otherwise.',
      notes:
        'For what the indicators that were not known before were taken, and why; and which figures are suspect.',
      rejected: {
        description:
          'The rejected lines, in the order of the file. Only the first are kept if there are very many; `rejectCount` counts all.',
        connection: true,
      },
    },
  });
  module.collection('SteeringImport', {
    one: 'steeringImport',
    many: 'steeringImports',
    filter: ['state', 'checksum', 'batchId', 'startedAt'],
    order: ['startedAt'],
    catalogue: {
      question: { nb: 'Hvordan gikk importene av tall?', en: 'How did the imports of figures go?' },
      term: 'importrapport',
      topics: ['FIGURES', 'QUALITY'],
      example: '{ steeringImports(first: 5) { totalCount } }',
      one: {
        question: {
          nb: 'Hvilke linjer ble avvist i denne importen, og hvorfor?',
          en: 'Which lines did this import reject, and why?',
        },
        example: '{ steeringImport(id: "1") { fileName state rejectCount } }',
      },
    },
  });
  const line = module.model('SteeringRejectedLine', {
    description: 'A figure or code of a file that was rejected (avvist linje).',
    rule: internal,
    defaultOrder: 'position',
    fields: {
      import: 'The import that rejected it.',
      position: 'Position among the rejected lines, from 1.',
      line: 'Line of the file, from 1; in a file without lines, the number of the value.',
    },
  });
  addTexts(module, line);
  return report;
}

/**
 * Adds the fields `cell` and `reason` to rejected lines. Because the two fields may quote an unprotected figure, the
 * caller needs the raw scope, and each read is recorded.
 */
function addTexts(
  module: SteeringBuilder,
  line: ModelRef<PrismaTypes, 'SteeringRejectedLine'>,
): void {
  const texts = {
    cell: 'The cell as the file has it; it may be a figure, so each read is recorded.',
    reason: 'Why the cell was rejected; it may quote the cell, so each read is recorded.',
  };
  for (const [name, description] of Object.entries(texts) as [keyof typeof texts, string][]) {
    module.builder.objectField(line, name, (t) =>
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

/** Records reads of rejected lines. The loader writes one log entry for all imports that it loads together. */
function recordedReads(context: RequestContext): DataLoader<string, true> {
  return perRequest(context, recordedReads, () => {
    return new DataLoader<string, true>(async (imports) => {
      await recordRead(context, 'steering-data', 'rejected lines', { imports });
      return imports.map(() => true);
    });
  });
}
