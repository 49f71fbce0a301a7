import { ProcessStepKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';
import { addPeriod } from './period.ts';

export function registerProcessStep(module: AllianceBuilder): void {
  module.enum('ProcessStepKind', ProcessStepKind, {
    description: 'Stage of a case on its way through bodies (saksgang).',
    values: {
      MEETING: 'A meeting (møte).',
      POLITICAL_TREATMENT: 'Political treatment in the municipalities (politisk behandling).',
      SOUNDING: 'Gathering of views before a meeting (innhenting av synspunkter).',
      PREPARATION: 'Writing of a document (saksgrunnlag, notat).',
    },
  });
  const step = module.model('ProcessStep', {
    description:
      'One step towards the decision on the alliance’s future, from June 2017 to June 2018 (steg i prosessen).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      kind: 'Kind of step.',
      position: 'Place in the process, from 1.',
      title: 'Title of the step.',
      text: 'Details; null if none.',
      isPlanned: {
        description: 'Whether the source only announces the step as planned.',
        definite: 'Whether a source tells of the step as done is seen in its sources.',
      },
      case: 'The case to which it belongs (sak); null if none.',
      proposal: 'The proposal that plans the step or resulted from it; null if none.',
      meeting: 'The meeting at which it took place; null if it was not a meeting.',
      body: 'The body in which it takes place; null if none.',
    },
  });
  addPeriod(module, step, 'Period of the step.');
  module.lists('ProcessStep', {
    filter: ['kind', 'isPlanned', 'beginsOn', 'caseId', 'proposalId', 'bodyId'],
    order: ['beginsOn', 'position'],
  });
  module.search({
    type: 'ProcessStep',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text],
  });
}
