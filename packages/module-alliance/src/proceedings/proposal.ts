import { PointIntent, ProposalKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';
import { addPeriod } from './period.ts';

export function registerProposal(hub: AllianceHub): void {
  hub.enum('ProposalKind', ProposalKind, {
    description: 'What a proposal is.',
    values: {
      DECISION: 'Proposal for a decision (forslag til vedtak).',
      SKETCH: 'Outline of a solution (skisse).',
      SCHEDULE: 'Plan of the process (fremdrift).',
    },
  });
  hub.model('Proposal', {
    description: 'What a body is asked to decide; not yet a decision (forslag til vedtak).',
    rule: 'public',
    fields: {
      kind: 'What it is.',
      title: 'Title.',
      case: 'The case it belongs to (sak).',
      meeting: 'The meeting it was put before.',
      body: 'The body asked to decide.',
      proposedBy: 'The body that agreed on it.',
      date: 'The day it was put forward.',
      datePrecision: 'How exactly `date` is known.',
      points: 'Its points, in order.',
      decisions: 'Decisions that followed it (vedtak).',
      processSteps: 'Steps of the process it lays out.',
    },
  });
  hub.collection('Proposal', {
    one: 'proposal',
    many: 'proposals',
    filter: ['kind', 'title', 'caseId', 'meetingId', 'bodyId', 'proposedById', 'date'],
    order: ['date'],
  });
  registerPoint(hub);
  hub.search({
    type: 'Proposal',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}

function registerPoint(hub: AllianceHub): void {
  hub.enum('PointIntent', PointIntent, {
    description: 'What a point of a proposal is to bring.',
    values: {
      CONTINUE: 'It goes on (videreføres).',
      OFFER: 'Someone offers to take it on (kan påta seg).',
      CONSIDER: 'It is to be considered (vurderes).',
      SEEK: 'Continuation is sought (søkes videreført).',
      END: 'It ends (opphører).',
      ENDORSE: 'The body agrees (slutter seg til).',
      PREPARE: 'Work is to be done (utarbeides).',
    },
  });
  const point = hub.model('ProposalPoint', {
    description: 'One point of a proposal (punkt i et forslag).',
    rule: 'public',
    fields: {
      proposal: 'The proposal.',
      position: 'Place in the proposal, from 1.',
      number: 'Number as printed; null where the points are not numbered.',
      text: 'The point, word for word.',
      subject: 'What it is about.',
      modality: 'The verb that says how firm it is, such as «vurderes videreført».',
      intent: 'What it is to bring.',
      periodText: 'The time it speaks of, in the words of the source.',
      subjectBody: 'The body or collaboration it is about.',
      intoBody: 'The body the collaboration is to become part of.',
      responsibleMunicipality: 'The municipality that is to be responsible.',
      responsibleYear: 'The one year that municipality is responsible for, where it is one year.',
      countyAuthority: 'The county authority whose stronger part is hoped for (fylkeskommune).',
      municipalityCount: 'How many municipalities it names.',
      jointMeetingsPerYear: 'Joint meetings a year (fellesmøter).',
      seminarDays: 'Days of the yearly seminar.',
      afterPageBreak: 'Whether a page break splits the list before it.',
      decisionPoints: 'Points of decisions that followed it.',
    },
  });
  addPeriod(hub, point, 'The time it speaks of.');
  hub.collection('ProposalPoint', {
    one: 'proposalPoint',
    many: 'proposalPoints',
    filter: ['proposalId', 'number', 'intent', 'subjectBodyId', 'intoBodyId', 'text'],
    order: ['number'],
  });
  hub.search({
    type: 'ProposalPoint',
    title: (row: { text: string }) => row.text,
    texts: (row: Record<'textEn' | 'subject' | 'subjectEn', string | null>) => [
      row.textEn,
      row.subject,
      row.subjectEn,
    ],
  });
}
