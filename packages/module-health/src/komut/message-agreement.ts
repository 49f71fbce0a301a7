import { listsByKey } from '@vesthub/kernel';
import { memberCount } from '../cooperation/member-count.ts';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerMessageAgreement(hub: HealthHub): void {
  const agreement = hub.model('MessageExchangeAgreement', {
    description:
      'An operating agreement on electronic messages between a municipality and the health trust (driftsavtale).',
    rule: 'public',
    fields: {
      project: 'The project.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      trustBodyId: { description: 'The health trust.', refersTo: 'Body' },
      knownBy: 'The time by which a source says it stands; when it was made is not said.',
      knownByPrecision: 'How exactly `knownBy` is given.',
    },
  });
  hub.collection('MessageExchangeAgreement', {
    one: 'messageExchangeAgreement',
    many: 'messageExchangeAgreements',
    filter: ['projectId', 'municipalityId', 'trustBodyId', 'knownBy'],
    order: ['municipalityId', 'knownBy'],
  });
  hub.extend('Municipality', (x) => ({
    messageExchangeAgreements: x.list({
      type: agreement,
      description:
        'The municipality’s operating agreements on electronic messages (driftsavtaler).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).messageExchangeAgreement.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.extend('Body', (x) => ({
    messageExchangeAgreements: x.list({
      type: agreement,
      description: 'Operating agreements on electronic messages that this trust has made.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).messageExchangeAgreement.findMany({
          where: { trustBodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.trustBodyId);
      },
    }),
  }));
  hub.check({
    name: 'health-komut-agreements',
    title: {
      nb: 'Så mange driftsavtaler som årsrapporten sier, og én for hver kommune i samarbeidet',
      en: 'As many operating agreements as the annual report says, and one for each municipality of the cooperation',
    },
    run: async (context) => {
      const projects = await database(context).komutProject.findMany({
        include: { agreements: true, cooperation: { include: { members: true } } },
        orderBy: { id: 'asc' },
      });
      return projects.flatMap((project) => {
        const claim = {
          expected: project.agreementCount,
          statedBy: [['KomutProject', project.id] as const],
        };
        const [first] = project.agreements;
        return [
          { ...claim, what: `${project.id}-agreements`, actual: project.agreements.length },
          {
            ...claim,
            what: `${project.id}-members`,
            actual: first ? memberCount(project.cooperation.members, first.knownBy) : 0,
          },
        ];
      });
    },
  });
}
