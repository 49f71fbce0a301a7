import { DecidingOrgan } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';
import { addPeriod } from './period.ts';

export function registerDecision(hub: AllianceHub): void {
  hub.enum('DecidingOrgan', DecidingOrgan, {
    description: 'Organ of a municipality that decides.',
    values: { MUNICIPAL_COUNCIL: 'The elected council of a municipality (kommunestyre).' },
  });
  const decision = hub.model('Decision', {
    description: 'What a body, or a municipality about the cooperation, decided (vedtak).',
    rule: 'public',
    fields: {
      title: 'What was decided, in short.',
      text: 'The decision in the words of the source, or what is known of it.',
      body: 'The body that decided; null where no source says which, or a municipality decided.',
      bodyElsewhere: 'The body another source names as the one that decided.',
      municipality: 'The municipality that decided.',
      organ: 'The organ of the municipality, where a source names it.',
      meeting: 'The meeting it was taken in.',
      case: 'The case it was taken in (sak).',
      proposal: 'The proposal it followed (forslag til vedtak).',
      date: 'The day it was taken.',
      datePrecision: 'How exactly `date` is known.',
      takenBy: 'A day by which it had been taken, where its own day is not known.',
      takenByPrecision: 'How exactly `takenBy` is known.',
      unanimous: 'Whether it was unanimous (enstemmig).',
      votesAgainst: 'Votes against it.',
      proposer: 'The person who proposed it.',
      amountBeforeNok: 'An amount it changes: before, whole NOK.',
      amountAfterNok: 'An amount it changes: after, whole NOK.',
      coverage: 'How it is paid for (dekning).',
      points: 'Its points, in order.',
      foundingDocuments: 'Founding documents it adopted.',
      positions: 'Positions it stands behind (standpunkter).',
      standingItems: 'Standing items it brought in (faste punkter).',
      timelineEvents: 'Events of the timeline it is part of.',
    },
  });
  addPeriod(hub, decision, 'The time it is made for.');
  hub.collection('Decision', {
    one: 'decision',
    many: 'decisions',
    filter: ['bodyId', 'municipalityId', 'caseId', 'meetingId', 'date', 'takenBy', 'unanimous'],
    order: ['date', 'title'],
  });
  hub.model('DecisionPoint', {
    description: 'One point of a decision (punkt i et vedtak).',
    rule: 'public',
    fields: {
      decision: 'The decision.',
      position: 'Place in the decision, from 1.',
      number: 'Number of the point.',
      text: 'Wording of the decision; null where the wording itself was not read.',
      wordingSeen: 'Whether the wording of the decision itself was read in full.',
      outcome: 'What another page says came of it.',
      proposalPoint: 'The point of the proposal it follows.',
    },
  });
  hub.collection('DecisionPoint', {
    one: 'decisionPoint',
    many: 'decisionPoints',
    filter: ['decisionId', 'number', 'wordingSeen'],
    order: ['number'],
  });
  hub.search({
    type: 'Decision',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'text' | 'textEn', string | null>) => [
      row.titleEn,
      row.text,
      row.textEn,
    ],
  });
}
