import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { HealthTermStatus } from '../generated/client/enums.ts';

export function registerCooperationTerm(module: HealthBuilder): void {
  module.enum('HealthTermStatus', HealthTermStatus, {
    description: 'Way in which the sources document a term (dokumentasjon).',
    values: {
      ADOPTED: 'A source reports the decision (vedtatt).',
      PROPOSED: 'A source proposes it (foreslått).',
      OBSERVED:
        'Sources show the cooperation running in the period, but none gives the decision (observert).',
    },
  });
  const term = module.model('HealthCooperationTerm', {
    description: 'A period for which the cooperation was set up or extended (videreføring).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { on: 'decidedOn', within: 'cooperation' },
    fields: {
      cooperation: 'The cooperation.',
      period: 'The period.',
      status: 'How the sources document it.',
      decidedOn: 'When it was decided.',
      decidedByBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      leadMunicipalityId: {
        description: 'The municipality that leads in the period.',
        refersTo: 'Municipality',
      },
      employerMunicipalityId: {
        description: 'The municipality that employs the staff (arbeidsgiveransvar).',
        refersTo: 'Municipality',
      },
      municipalityCount: 'Number of municipalities, as the source states it.',
      ratePerInhabitantNok: 'What the municipalities pay per inhabitant, in NOK (kontingent).',
      hasOwnFunding:
        'Whether it has its own money and organisation (egen finansiering og organisering).',
      text: 'What the period is about.',
    },
  });
  module.lists('HealthCooperationTerm', {
    filter: ['cooperationId', 'status', 'leadMunicipalityId', 'employerMunicipalityId'],
    order: ['from', 'decidedOn'],
  });
  module.extend('Municipality', (x) => ({
    termsLed: x.list({
      type: term,
      description: 'Terms of the cooperation on health that this municipality leads (leder KHS).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).healthCooperationTerm.findMany({
          where: {
            ...module.validOn('HealthCooperationTerm', dayForList(args, context)),
            leadMunicipalityId: { in: [...keys] },
          },
          orderBy: { from: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.leadMunicipalityId);
      },
    }),
  }));
}
