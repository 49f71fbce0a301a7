import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerCooperation(hub: HealthHub): void {
  const cooperation = hub.model('HealthCooperation', {
    description:
      'The cooperation on health of the municipalities in one health trust’s area (kommunehelsesamarbeid).',
    rule: 'public',
    fields: {
      bodyId: { description: 'The cooperation as a body.', refersTo: 'Body' },
      shortName: 'The abbreviation the documents use (KHS).',
      period: 'From when it has existed.',
      initiatorBodyId: { description: 'The body that set it up.', refersTo: 'Body' },
      organisationForm: 'What it was set up as (organisasjonsform).',
      originAim: 'Why it was begun (opprinnelig formål).',
      statutorySince:
        'From when law and agreements govern how municipalities and health trust work together (lov- og avtalefestet).',
      statutorySincePrecision: 'How exactly `statutorySince` is known.',
      newTasks: 'What new health law asked of the municipalities (nye oppgaver).',
      openQuestions: 'What was still to be settled between the parties in the plan for 2015.',
      focus: 'What it has turned to over time (fokus).',
      mainTasks: 'What the alliance’s work on health mostly was in 2016 (hovedoppgaver).',
      decidesForMunicipalities:
        'Whether it may decide on behalf of the municipalities (beslutningsmyndighet).',
      trust: 'The health trust whose area it covers.',
      terms: 'The periods it was set up or carried on for.',
      members: { description: 'The municipalities in it.', connection: true },
      subregions: 'The subregions with a seat in its board.',
      priorities: 'What it gives priority to, by period.',
      boards: 'Its boards, and the committees it shares with the health trust.',
      meetings: 'Meetings of it that a source dates.',
      partnerships: 'The health communities its municipalities take part in.',
      positions: 'Positions that work for it, KomUt and public health.',
      reportDuties: 'Reports on health that bodies of the alliance deal with.',
      projects: 'Its development projects.',
      pathways: 'Care pathways it takes part in.',
      collaborationModels: 'Binding collaboration models it has a part in.',
      trainings: 'Methods it has trained municipal staff in.',
      events: 'Conferences, courses and gatherings.',
      networks: 'Networks of staff who share experience.',
      consultations: 'Joint material for public consultations.',
      komutProjects: 'The project on electronic messages.',
      publicHealth: 'Public health as a focus area of the alliance.',
      funding: 'What paid for the work, by strand and year.',
    },
  });
  hub.collection('HealthCooperation', {
    one: 'healthCooperation',
    many: 'healthCooperations',
    filter: ['bodyId'],
  });
  hub.extend('Body', (x) => ({
    healthCooperations: x.list({
      type: cooperation,
      description: 'Cooperations on health that this body is, or set up.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).healthCooperation.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { initiatorBodyId: { in: [...keys] } }] },
          orderBy: { id: 'asc' },
        });
        const asItself = listsByKey(keys, rows, (row) => row.bodyId);
        const asInitiator = listsByKey(keys, rows, (row) => row.initiatorBodyId);
        return keys.map((_key, at) => [...asItself[at]!, ...asInitiator[at]!]);
      },
    }),
  }));
  hub.search({
    type: 'HealthCooperation',
    title: (row: { shortName: string }) => row.shortName,
    texts: (row: { originAim: string; focus: string; newTasks: string }) => [
      row.originAim,
      row.focus,
      row.newTasks,
    ],
  });
}
