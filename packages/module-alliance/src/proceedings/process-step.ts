import { ProcessStepKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';
import { addPeriod } from './period.ts';

export function registerProcessStep(hub: AllianceHub): void {
  hub.enum('ProcessStepKind', ProcessStepKind, {
    description: 'What kind of step it is.',
    values: {
      MEETING: 'A meeting (møte).',
      POLITICAL_TREATMENT: 'Political treatment in the municipalities (politisk behandling).',
      SOUNDING: 'Views gathered before a meeting (innhenting av synspunkter).',
      PREPARATION: 'A paper written (saksgrunnlag, notat).',
    },
  });
  const step = hub.model('ProcessStep', {
    description:
      'One step towards the decision on the future of the alliance, June 2017 to June 2018 (steg i prosessen).',
    rule: 'public',
    fields: {
      kind: 'What kind of step it is.',
      position: 'Place in the process, from 1.',
      title: 'What happens.',
      text: 'More about it.',
      planned: 'Whether the source only plans it.',
      case: 'The case it belongs to (sak).',
      proposal: 'The proposal that lays it out, or came of it.',
      meeting: 'The meeting it is.',
      body: 'The body it takes place in.',
    },
  });
  addPeriod(hub, step, 'When it is.');
  hub.collection('ProcessStep', {
    one: 'processStep',
    many: 'processSteps',
    filter: ['kind', 'planned', 'beginsOn', 'caseId', 'proposalId', 'bodyId'],
    order: ['beginsOn', 'position'],
  });
  hub.search({
    type: 'ProcessStep',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'text', string | null>) => [row.titleEn, row.text],
  });
}
