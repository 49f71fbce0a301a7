import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { CarePathwayKind, CarePathwayStatus } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerCarePathway(hub: HealthHub): void {
  hub.enum('CarePathwayKind', CarePathwayKind, {
    description: 'Whether a care pathway follows a diagnosis.',
    values: {
      DIAGNOSIS_INDEPENDENT: 'For users whatever their diagnoses (diagnoseuavhengig).',
      DIAGNOSIS_SPECIFIC: 'For one diagnosis or use (diagnosespesifikt).',
    },
  });
  hub.enum('CarePathwayStatus', CarePathwayStatus, {
    description: 'How far a care pathway has come.',
    values: {
      IN_DEVELOPMENT: 'Work on it goes on (under utvikling).',
      DEVELOPED: 'It is worked out and recommended (utviklet).',
    },
  });
  const pathway = hub.model('CarePathway', {
    description: 'An agreed course of care across services (pasientforløp).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      project: 'The project that works it out.',
      kind: 'Whether it follows a diagnosis.',
      title: 'Title.',
      diagnosis:
        'The diagnosis or use it is for; null when it is for users whatever their diagnoses.',
      status: 'How far it has come.',
      year: 'The year whose report gives the status.',
      finishBy: 'When it is to be finished.',
      finishByPrecision: 'How exactly `finishBy` is known.',
      background: 'Why it is needed (bakgrunn).',
      position: 'Place in the list.',
    },
  });
  hub.collection('CarePathway', {
    one: 'carePathway',
    many: 'carePathways',
    filter: ['cooperationId', 'projectId', 'kind', 'status', 'title', 'diagnosis', 'year'],
    order: ['position', 'title', 'year'],
  });
  hub.extend('Municipality', (x) => ({
    carePathways: x.list({
      type: pathway,
      description:
        'Care pathways of the cooperation the municipality takes part in (pasientforløp).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const client = database(context);
        const [members, pathways] = await Promise.all([
          client.healthCooperationMember.findMany({
            where: { ...validOn(day), municipalityId: { in: [...keys] } },
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
  hub.extend('Body', (x) => ({
    carePathways: x.list({
      type: pathway,
      description: 'Care pathways worked out in projects this body leads (pasientforløp).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).carePathway.findMany({
          where: { project: { leadBodyId: { in: [...keys] } } },
          include: { project: true },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.project.leadBodyId);
      },
    }),
  }));
  hub.search({
    type: 'CarePathway',
    title: (row: { title: string }) => row.title,
    texts: (row: { diagnosis: string | null; background: string | null }) => [
      row.diagnosis,
      row.background,
    ],
  });
  hub.check({
    name: 'health-pathways-per-project',
    title: {
      nb: 'Like mange pasientforløp som årsrapporten sier at prosjektet har utviklet',
      en: 'As many care pathways as the annual report says the project has worked out',
    },
    run: async (context) => {
      const projects = await database(context).healthProject.findMany({
        where: { resultCount: { not: null }, pathways: { some: {} } },
        include: { pathways: { where: { status: 'DEVELOPED' } } },
        orderBy: { id: 'asc' },
      });
      return projects.map((project) => ({
        what: project.id,
        expected: project.resultCount!,
        actual: project.pathways.length,
        statedBy: [['HealthProject', project.id]],
      }));
    },
  });
}
