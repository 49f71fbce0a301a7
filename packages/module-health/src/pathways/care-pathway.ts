import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { CarePathwayKind, CarePathwayStatus } from '../generated/client/enums.ts';

export function registerCarePathway(module: HealthBuilder): void {
  module.enum('CarePathwayKind', CarePathwayKind, {
    description: 'Scope of a care pathway: one diagnosis, or any (forløpstype).',
    values: {
      DIAGNOSIS_INDEPENDENT: 'For users with any diagnosis (diagnoseuavhengig).',
      DIAGNOSIS_SPECIFIC: 'For one diagnosis or kind of substance use (diagnosespesifikt).',
    },
  });
  module.enum('CarePathwayStatus', CarePathwayStatus, {
    description: 'Progress of a care pathway (status).',
    values: {
      IN_DEVELOPMENT: 'Being developed (under utvikling).',
      DEVELOPED: 'Developed and recommended (utviklet).',
    },
  });
  const pathway = module.model('CarePathway', {
    description: 'An agreed course of care across services (pasientforløp).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      project: 'The project that develops it.',
      kind: 'Whether it is for one diagnosis.',
      title: 'Title.',
      diagnosis:
        'The diagnosis or substance use it is for; null when it is independent of diagnosis.',
      status: 'How far it has come.',
      year: 'Year of the report that gives the status.',
      finishBy: 'When it is to be finished.',
      background: 'Why it is needed (bakgrunn).',
      position: 'Place in the list.',
    },
  });
  module.collection('CarePathway', {
    many: 'carePathways',
    groups: { by: ['kind', 'status', 'year'] },
    filter: ['cooperationId', 'projectId', 'kind', 'status', 'title', 'diagnosis', 'year'],
    order: ['position', 'title', 'year'],
    catalogue: {
      question: { nb: 'Hvilke pasientforløp er avtalt?', en: 'Which courses of care are agreed?' },
      term: 'pasientforløp',
      topics: ['HEALTH'],
      example: '{ carePathways { nodes { title kind diagnosis status } } }',
    },
  });
  module.extend('Municipality', (x) => ({
    carePathways: x.list({
      type: pathway,
      description:
        'Care pathways of the cooperation that the municipality is a member of (pasientforløp).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const client = health.client(context);
        const [members, pathways] = await Promise.all([
          client.healthCooperationMember.findMany({
            where: {
              ...module.validOn('HealthCooperationMember', day),
              municipalityId: { in: [...keys] },
            },
          }),
          client.carePathway.findMany({
            ...(day ? { where: { year: { lte: day.getUTCFullYear() } } } : {}),
            orderBy: { position: 'asc' },
          }),
        ]);
        const memberships = listsByKey(keys, members, (row) => row.municipalityId);
        return memberships.map((own) => {
          const cooperations = new Set(own.map((row) => row.cooperationId));
          return pathways.filter((row) => cooperations.has(row.cooperationId));
        });
      },
    }),
  }));
  module.extend('Body', (x) => ({
    carePathways: x.list({
      type: pathway,
      description: 'Care pathways developed in projects that this body leads (pasientforløp).',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).carePathway.findMany({
          where: { project: { leadBodyId: { in: [...keys] } } },
          include: { project: true },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.project.leadBodyId);
      },
    }),
  }));
  module.search({
    type: 'CarePathway',
    title: (row) => row.title,
    texts: (row) => [row.diagnosis, row.background],
  });
}
