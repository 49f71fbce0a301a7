import { OrchestraMilestoneKind, OrchestraOperationStatus } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

/** Registers the types that tell when each ensemble was in operation, and the dated events of the orchestra. */
export function registerHistory(module: OrchestraBuilder): void {
  registerOperation(module);
  module.enum('OrchestraMilestoneKind', OrchestraMilestoneKind, {
    description: 'Turn in the history of the orchestra (milepæltype).',
    values: {
      DECISION: 'A decision (vedtak).',
      START: 'The beginning of something (oppstart, etablering).',
      RECRUITMENT_OF_STAFF: 'A post advertised (stilling utlyst).',
      PROPOSAL: 'A proposal about the future (forslag).',
      ANNOUNCEMENT: 'An announcement about the future (kunngjøring).',
    },
  });
  module.model('OrchestraMilestone', {
    description: 'A dated event in the history of the orchestra (milepæl).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      ensemble: 'The ensemble it is about.',
      kind: 'What kind of event it is.',
      date: 'Date of the event.',
      text: 'What happened.',
      bodyId: {
        description: 'The body that decided, proposed or announced it, or that it is about.',
        refersTo: 'Body',
      },
      isUnanimous: 'Whether a decision was unanimous (enstemmig); null where no source says.',
    },
  });
  module.lists('OrchestraMilestone', {
    filter: ['kind', 'date', 'ensembleId', 'bodyId'],
    order: ['date'],
  });
  module.search({
    type: 'OrchestraMilestone',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}

function registerOperation(module: OrchestraBuilder): void {
  module.enum('OrchestraOperationStatus', OrchestraOperationStatus, {
    description: 'Whether an ensemble was in operation (driftsstatus).',
    values: {
      RUNNING: 'In ordinary operation (ordinær drift).',
      PROVISIONAL: 'Continued provisionally (drives foreløpig).',
      NOT_KNOWN: 'Not known whether it was in operation (ikke kjent).',
    },
  });
  module.model('OrchestraOperation', {
    description: 'Whether an ensemble was in operation in a period (drift).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      ensemble: 'The ensemble.',
      status: 'Whether it was in operation.',
      period: 'The period.',
      fromText: 'The beginning in the source’s words, where it names a season of the year.',
      toText: 'The end in the source’s words, where it names a season of the year.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('OrchestraOperation', {
    filter: ['status', 'ensembleId'],
    order: ['from'],
  });
}
