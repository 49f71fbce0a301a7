import { OrchestraMilestoneKind, OrchestraOperationStatus } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

/** What became of the orchestra: periods of operation and dated events. */
export function registerHistory(hub: OrchestraHub): void {
  registerOperation(hub);
  hub.enum('OrchestraMilestoneKind', OrchestraMilestoneKind, {
    description: 'What kind of event it is.',
    values: {
      DECISION: 'A decision (vedtak).',
      START: 'The beginning of something (oppstart, etablering).',
      RECRUITMENT_OF_STAFF: 'A post advertised (stilling utlyst).',
      PROPOSAL: 'A proposal about the future (forslag).',
      ANNOUNCEMENT: 'An announcement about the future (kunngjøring).',
    },
  });
  hub.model('OrchestraMilestone', {
    description: 'A dated event in the orchestra’s history (milepæl).',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble it is about.',
      kind: 'What kind of event it is.',
      date: 'When it was.',
      datePrecision: 'How exactly that is known.',
      text: 'What happened.',
      bodyId: {
        description: 'The body that decided, proposed or announced it, or that it is about.',
        refersTo: 'Body',
      },
      unanimous: 'Whether a decision was unanimous (enstemmig); null where no source says.',
    },
  });
  hub.collection('OrchestraMilestone', {
    one: 'orchestraMilestone',
    many: 'orchestraMilestones',
    filter: ['kind', 'date', 'ensembleId', 'bodyId'],
    order: ['date'],
  });
  hub.search({
    type: 'OrchestraMilestone',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}

function registerOperation(hub: OrchestraHub): void {
  hub.enum('OrchestraOperationStatus', OrchestraOperationStatus, {
    description: 'Whether an ensemble was in operation.',
    values: {
      RUNNING: 'In ordinary operation (ordinær drift).',
      PROVISIONAL: 'Run on for the time being (drives foreløpig).',
      NOT_KNOWN: 'Nothing is known of it (ikke kjent).',
    },
  });
  hub.model('OrchestraOperation', {
    description: 'Whether an ensemble was in operation in a period (drift).',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      status: 'Whether it was in operation.',
      period: 'The period.',
      fromText: 'The beginning in the source’s words, where it names a season of the year.',
      toText: 'The end in the source’s words, where it names a season of the year.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('OrchestraOperation', {
    one: 'orchestraOperation',
    many: 'orchestraOperations',
    filter: ['status', 'ensembleId'],
    order: ['from'],
  });
}
