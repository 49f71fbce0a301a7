import { PointIntent, ProposalKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';
import { addPeriod } from './period.ts';

export function registerProposal(module: AllianceBuilder): void {
  module.enum('ProposalKind', ProposalKind, {
    description: 'Part that a proposal plays in a case (forslagstype).',
    values: {
      DECISION: 'Proposal for a decision (forslag til vedtak).',
      SKETCH: 'Outline of a solution (skisse).',
      SCHEDULE: 'Schedule of the process (fremdrift).',
    },
  });
  module.model('Proposal', {
    description:
      'Proposal put before a body for decision; not a decision itself (forslag til vedtak). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      kind: 'Kind of proposal.',
      title: 'Title of the proposal.',
      case: 'The case to which it belongs (sak).',
      meeting: 'The meeting at which it was put forward.',
      body: 'The body that is asked to decide.',
      proposedBy: 'The body that put it forward.',
      date: 'Day on which it was put forward.',
      points: 'Its points, in order.',
      decisions: 'Decisions taken on it (vedtak).',
      processSteps: 'Steps of the process that it plans.',
    },
  });
  module.collection('Proposal', {
    many: 'proposals',
    filter: ['kind', 'title', 'caseId', 'meetingId', 'bodyId', 'proposedById', 'date'],
    order: ['date'],
    catalogue: {
      question: {
        nb: 'Hva ble foreslått før det ble vedtatt?',
        en: 'What was proposed before it was decided?',
      },
      term: 'forslag til vedtak',
      topics: ['PROCEEDINGS'],
      example:
        '{ proposals { nodes { title date { text } proposedBy { name } points { text } decisions { title } } } }',
    },
  });
  registerPoint(module);
  module.search({
    type: 'Proposal',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}

function registerPoint(module: AllianceBuilder): void {
  module.enum('PointIntent', PointIntent, {
    description: 'Intended outcome of a point of a proposal (formål).',
    values: {
      CONTINUE: 'The subject continues (videreføres).',
      OFFER: 'A municipality offers to take on the task (kan påta seg).',
      CONSIDER: 'Continuation of the subject is to be considered (vurderes).',
      SEEK: 'Continuation of the subject is sought (søkes videreført).',
      END: 'The subject ends (opphører).',
      ENDORSE: 'The body agrees to a proposal (slutter seg til).',
      PREPARE: 'A document is to be prepared (utarbeides).',
    },
  });
  const point = module.model('ProposalPoint', {
    description:
      'One point of a proposal (punkt i et forslag). A field is null if the point does not state it.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      proposal: 'The proposal.',
      position: 'Place in the proposal, from 1.',
      number: 'Number as printed; null if the points are not numbered.',
      text: 'Wording of the point.',
      subject: 'Subject of the point, in words.',
      modality: 'The verb that shows how firm the point is, such as «vurderes videreført».',
      intent: 'Intended outcome of the point.',
      periodText: 'Period that the point is about, in the source’s words.',
      subjectBody: 'The body or collaboration that the point is about.',
      intoBody: 'The body of which the collaboration is to become a part.',
      responsibleMunicipality: 'The municipality that is to be responsible for the subject.',
      responsibleYear: 'Year of that responsibility, if it is limited to one year.',
      countyAuthority:
        'The county authority that is asked for stronger participation (fylkeskommune).',
      municipalityCount: 'Number of municipalities that the point mentions.',
      jointMeetingsPerYear: 'Number of joint meetings a year (fellesmøter).',
      seminarDays: 'Length of the yearly seminar, in days.',
      isAfterPageBreak: {
        description: 'Whether a page break comes just before the point in the document.',
        definite: 'Where the pages of the document break is seen in its text.',
      },
      decisionPoints: 'Points of decisions that follow it.',
    },
  });
  addPeriod(module, point, 'Period that the point is about.');
  module.lists('ProposalPoint', {
    filter: ['proposalId', 'number', 'intent', 'subjectBodyId', 'intoBodyId', 'text'],
    order: ['number'],
  });
  module.search({
    type: 'ProposalPoint',
    title: (row) => row.text,
    texts: (row) => [row.textEn, row.subject, row.subjectEn],
  });
}
