import type { AllianceBuilder } from '../module.ts';
import { addPeriod } from './period.ts';

export function registerDecision(module: AllianceBuilder): void {
  const decision = module.model('Decision', {
    description:
      'Decision of a body, or of a municipality about the cooperation (vedtak). A field is null if no source states it or it does not apply to the decision.',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      title: 'The decision in short.',
      text: 'The decision in the source’s words, or a summary of the known content.',
      body: 'The body that decided; null if no source says which, or if a municipality decided.',
      bodyElsewhere:
        'The body that decided according to another source, in disagreement with `body`.',
      municipality: 'The municipality that decided.',
      isOfMunicipalCouncil:
        'Whether the elected council of the municipality took it (kommunestyre); null if a body took it, or if no source says which organ of the municipality did.',
      meeting: 'The meeting at which it was taken.',
      case: 'The case in which it was taken (sak).',
      proposal: 'The proposal on which it was taken (forslag til vedtak).',
      date: 'Day on which it was taken.',
      takenBy: 'Latest day on which it can have been taken, if `date` is unknown.',
      isUnanimous: 'Whether it was unanimous (enstemmig).',
      votesAgainst: 'Number of votes against it.',
      proposer: 'The person who proposed it.',
      amountBeforeNok: 'Amount before the decision changed it, whole NOK.',
      amountAfterNok: 'Amount after the decision changed it, whole NOK.',
      coverage: 'How its cost is covered, in words (dekning).',
      points: 'Its points, in order.',
      foundingDocuments: 'Founding documents it adopted.',
      positions: 'Positions that rest on it (standpunkter).',
      standingItems: 'Standing agenda items that it introduced (faste punkter).',
      timelineEvents: 'Events of the timeline that belong to it.',
    },
  });
  addPeriod(module, decision, 'Period for which the decision was made.');
  module.collection('Decision', {
    one: 'decision',
    many: 'decisions',
    groups: { by: ['bodyId', 'date', 'isUnanimous'] },
    filter: ['bodyId', 'municipalityId', 'caseId', 'meetingId', 'date', 'takenBy', 'isUnanimous'],
    order: ['date', 'title'],
    catalogue: {
      question: {
        nb: 'Hva ble vedtatt, av hvem og når?',
        en: 'What was decided, by whom and when?',
      },
      term: 'vedtak',
      topics: ['PROCEEDINGS'],
      example:
        '{ decisions(first: 10) { totalCount nodes { title date { text } isUnanimous body { name } municipality { name } points { text } } } }',
      one: {
        question: {
          nb: 'Hva sier dette vedtaket, punkt for punkt?',
          en: 'What does this decision say, point by point?',
        },
        example:
          '{ decision(id: "ungdomsorkester-2008") { title date { text } text points { text } } }',
      },
    },
  });
  module.model('DecisionPoint', {
    description: 'One point of a decision (punkt i et vedtak).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      decision: 'The decision.',
      position: 'Place in the decision, from 1.',
      number: 'Number of the point as printed; null if the points are not numbered.',
      text: 'Wording of the point in the decision; null if that wording was not read.',
      isWordingSeen: 'Whether the wording of the point in the decision was read in full.',
      outcome: 'Result of the point according to another page; null if none describes it.',
      proposalPoint: 'The point of the proposal that it follows; null if none.',
    },
  });
  module.lists('DecisionPoint', {
    filter: ['decisionId', 'number', 'isWordingSeen'],
    order: ['number'],
  });
  module.search({
    type: 'Decision',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text, row.textEn],
  });
}
