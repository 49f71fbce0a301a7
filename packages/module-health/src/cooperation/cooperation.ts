import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerCooperation(module: HealthBuilder): void {
  const cooperation = module.model('HealthCooperation', {
    description:
      'The cooperation on health of the municipalities in one health trust’s area (kommunehelsesamarbeid).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      bodyId: { description: 'The cooperation as a body.', refersTo: 'Body' },
      shortName: 'The abbreviation the documents use (KHS).',
      period: 'When it has existed.',
      initiatorBodyId: { description: 'The body that set it up.', refersTo: 'Body' },
      organisationForm: 'The form of organisation it was set up with (organisasjonsform).',
      originAim: 'Why it was begun (opprinnelig formål).',
      statutorySince:
        'From when law and agreements govern how municipalities and health trust work together (lov- og avtalefestet).',
      newTasks: 'Tasks that new health law gave the municipalities (nye oppgaver).',
      openQuestions: 'Questions the parties had not settled when the plan for 2015 was written.',
      focus: 'The subjects it has come to concentrate on (fokus).',
      mainTasks: 'The main tasks of the alliance’s work on health in 2016 (hovedoppgaver).',
      hasDecisionAuthority:
        'Whether it may decide on behalf of the municipalities (beslutningsmyndighet).',
      trust: 'The health trust whose area it covers.',
      terms: 'The periods it was set up or extended for.',
      members: { description: 'The municipalities in it.', connection: true },
      subregions: 'The subregions with a seat on its board.',
      priorities: 'Its priorities, by period.',
      boards: 'Its boards, and the committees it shares with the health trust.',
      meetings: 'Its meetings whose date a source gives.',
      partnerships: 'The health communities its municipalities take part in.',
      positions: 'Positions that work for it, KomUt and public health.',
      reportDuties: 'Reports on health that bodies of the alliance deal with.',
      projects: 'Its development projects.',
      pathways: 'Care pathways it takes part in.',
      collaborationModels: 'Binding collaboration models it takes part in.',
      trainings: 'Methods it has trained municipal staff in.',
      events: 'Conferences, courses and gatherings.',
      networks: 'Networks of staff who share experience.',
      consultations: 'Joint material for public consultations.',
      komutProjects: 'The project on electronic messages.',
      publicHealth: 'Public health as a focus area of the alliance.',
      funding: 'Funding of the work, by strand and year.',
    },
  });
  module.collection('HealthCooperation', {
    many: 'healthCooperations',
    filter: ['bodyId'],
    catalogue: {
      question: {
        nb: 'Hvem samarbeider om helse, og om hva?',
        en: 'Who works together on health, and on what?',
      },
      term: 'kommunehelsesamarbeid',
      topics: ['HEALTH', 'MEMBERSHIP'],
      example:
        '{ healthCooperations { nodes { focus mainTasks body { name } members { totalCount } } } }',
    },
  });
  module.extend('Body', (x) => ({
    cooperations: x.list({
      type: cooperation,
      description: 'Cooperations on health that this body is, or set up.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthCooperation.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { initiatorBodyId: { in: [...keys] } }] },
          orderBy: { id: 'asc' },
        });
        const asItself = listsByKey(keys, rows, (row) => row.bodyId);
        const asInitiator = listsByKey(keys, rows, (row) => row.initiatorBodyId);
        return keys.map((_key, at) => [...asItself[at]!, ...asInitiator[at]!]);
      },
    }),
  }));
  module.search({
    type: 'HealthCooperation',
    title: (row, words) => words.nameOf('Body', row.bodyId),
    texts: (row) => [row.originAim, row.focus, row.newTasks],
  });
}
