import type { HubContext, Outcome } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { AllianceHub } from '../hub.ts';

export function registerCoverListChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-parallel-lists',
    title: {
      nb: 'Like mange ordførere og rådmenn som medlemmer i de parallelle listene',
      en: 'As many mayors and chief executives as members in the parallel lists',
    },
    run: (context) => lengthsAgainst(context, 'medlemmer', ['ordforere', 'radmenn']),
  });
  hub.check({
    name: 'alliance-secretariat-lists',
    title: {
      nb: 'Like mange stillinger, prosjekter og navn i sekretariatet',
      en: 'As many positions, projects and names of the secretariat',
    },
    run: (context) => lengthsAgainst(context, 'navn', ['stillinger', 'prosjekter']),
  });
  hub.check({
    name: 'alliance-list-lengths',
    title: {
      nb: 'Hver liste har så mange linjer som oppgitt',
      en: 'Every list has as many entries as stated',
    },
    run: async (context) =>
      (await coverLists(context)).map((list) => ({
        what: list.id,
        expected: list.entryCount,
        actual: list.entries.length,
        statedBy: [['CoverList', list.id]],
      })),
  });
  hub.check({
    name: 'alliance-municipality-list',
    title: {
      nb: 'Listen «Kommune» har bare kommuner',
      en: 'The list «Kommune» holds municipalities only',
    },
    run: async (context) => {
      const list = (await coverLists(context)).find(({ id }) => id === 'medlemmer');
      if (!list) return [];
      return [
        {
          expected: list.entryCount,
          actual: list.entries.filter((entry) => entry.municipalityId !== null).length,
          statedBy: [['CoverList', list.id]],
        },
      ];
    },
  });
  registerOfficeChecks(hub);
}

function registerOfficeChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-mayors',
    title: {
      nb: 'Én ordfører for hvert medlem i listen',
      en: 'One mayor for every member in the list',
    },
    run: (context) => holdersAgainst(context, 'ordforere', 'styringsgruppen'),
  });
  hub.check({
    name: 'alliance-chief-executives',
    title: {
      nb: 'Én rådmann for hvert medlem i listen',
      en: 'One chief executive for every member in the list',
    },
    run: (context) => holdersAgainst(context, 'radmenn', 'radmannsgruppen'),
  });
  hub.check({
    name: 'alliance-list-order',
    title: {
      nb: 'Ordførerne står i samme rekkefølge som medlemmene',
      en: 'The mayors stand in the same order as the members',
    },
    run: async (context) => {
      const members = (await coverLists(context)).find(({ id }) => id === 'medlemmer');
      const roles = await listedRoles(context, 'styringsgruppen');
      if (!members) return [];
      return members.entries.map((entry) => {
        const holder = roles.find((role) => role.listPosition === entry.position);
        return {
          what: `row-${entry.position}`,
          expected: entry.text,
          actual: holder?.municipality?.name ?? holder?.countyAuthority?.name ?? '',
          statedBy: [['CoverListEntry', entry.id]],
        };
      });
    },
  });
}

function coverLists(context: HubContext) {
  return database(context).coverList.findMany({
    include: { entries: { orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  });
}

function listedRoles(context: HubContext, body: string) {
  return database(context).personRole.findMany({
    where: { bodyId: body, listPosition: { not: null } },
    include: { municipality: true, countyAuthority: true },
    orderBy: { listPosition: 'asc' },
  });
}

async function lengthsAgainst(
  context: HubContext,
  standard: string,
  others: readonly string[],
): Promise<Outcome[]> {
  const lists = await coverLists(context);
  const against = lists.find(({ id }) => id === standard);
  if (!against) return [];
  return lists
    .filter(({ id }) => others.includes(id))
    .map((list) => ({
      what: list.id,
      expected: against.entries.length,
      actual: list.entries.length,
      statedBy: [
        ['CoverList', against.id],
        ['CoverList', list.id],
      ],
    }));
}

async function holdersAgainst(context: HubContext, list: string, body: string): Promise<Outcome[]> {
  const found = (await coverLists(context)).find(({ id }) => id === list);
  const roles = await listedRoles(context, body);
  if (!found) return [];
  return [
    {
      expected: found.entryCount,
      actual: roles.length,
      statedBy: [['CoverList', found.id]],
    },
  ];
}
