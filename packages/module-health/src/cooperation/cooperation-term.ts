import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { HealthTermStatus } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';
import { memberCount } from './member-count.ts';

export function registerCooperationTerm(hub: HealthHub): void {
  hub.enum('HealthTermStatus', HealthTermStatus, {
    description: 'How the sources know of a term.',
    values: {
      ADOPTED: 'A source tells of the decision (vedtatt).',
      PROPOSED: 'A source proposes it (foreslått).',
      OBSERVED: 'It is shown to have run; no source gives the decision (observert).',
    },
  });
  const term = hub.model('HealthCooperationTerm', {
    description: 'A period for which the cooperation was set up or carried on (videreføring).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      period: 'The period.',
      status: 'How the sources know of it.',
      decidedOn: 'When it was decided.',
      decidedOnPrecision: 'How exactly `decidedOn` is known.',
      decidedByBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      leadMunicipalityId: {
        description: 'The municipality that leads in the period.',
        refersTo: 'Municipality',
      },
      employerMunicipalityId: {
        description: 'The municipality that employs the staff (arbeidsgiveransvar).',
        refersTo: 'Municipality',
      },
      municipalityCount: 'How many municipalities the source gives.',
      ratePerInhabitantNok: 'What the municipalities pay per inhabitant, in NOK (kontingent).',
      ownFunding:
        'Whether it has its own money and organisation (egen finansiering og organisering).',
      text: 'What the period is about.',
    },
  });
  hub.collection('HealthCooperationTerm', {
    one: 'healthCooperationTerm',
    many: 'healthCooperationTerms',
    filter: ['cooperationId', 'status', 'leadMunicipalityId', 'employerMunicipalityId'],
    order: ['from', 'decidedOn'],
  });
  hub.extend('Municipality', (x) => ({
    healthTermsLed: x.list({
      type: term,
      description: 'Terms of the cooperation on health that this municipality leads (leder KHS).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).healthCooperationTerm.findMany({
          where: { ...validOn(dayForList(args, context)), leadMunicipalityId: { in: [...keys] } },
          orderBy: { from: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.leadMunicipalityId);
      },
    }),
  }));
  hub.check({
    name: 'health-municipalities-per-term',
    title: {
      nb: 'Like mange kommuner i samarbeidet som kildene sier om hver periode',
      en: 'As many municipalities in the cooperation as the sources say of each term',
    },
    run: async (context) => {
      const terms = await database(context).healthCooperationTerm.findMany({
        where: { municipalityCount: { not: null }, from: { not: null } },
        include: { cooperation: { include: { members: true } } },
        orderBy: { from: 'asc' },
      });
      return terms.map((row) => ({
        what: row.id,
        expected: row.municipalityCount!,
        actual: memberCount(row.cooperation.members, row.from!),
        statedBy: [['HealthCooperationTerm', row.id]],
      }));
    },
  });
}
