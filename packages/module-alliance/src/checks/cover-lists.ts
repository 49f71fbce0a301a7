import type { RequestContext, Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerCoverListChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-parallel-lists',
    title: {
      nb: 'Like mange ordførere og rådmenn som medlemmer i de parallelle listene',
      en: 'The parallel lists have as many mayors and chief executives as members',
    },
    run: (context) => compareLengths(context, 'medlemmer', ['ordforere', 'radmenn']),
  });
  module.check({
    name: 'alliance-secretariat-lists',
    title: {
      nb: 'Like mange stillinger, prosjekter og navn i sekretariatet',
      en: 'The lists of the secretariat have as many positions and projects as names',
    },
    run: (context) => compareLengths(context, 'navn', ['stillinger', 'prosjekter']),
  });
  module.check({
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
  module.check({
    name: 'alliance-municipality-list',
    title: {
      nb: 'Listen «Kommune» har bare kommuner',
      en: 'The list «Kommune» contains only municipalities',
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
  registerOfficeChecks(module);
}

function registerOfficeChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-mayors',
    title: {
      nb: 'Én ordfører for hvert medlem i listen',
      en: 'Every member in the list has one mayor',
    },
    run: (context) => compareOfficeHolders(context, 'ordforere', 'styringsgruppen'),
  });
  module.check({
    name: 'alliance-chief-executives',
    title: {
      nb: 'Én rådmann for hvert medlem i listen',
      en: 'Every member in the list has one chief executive',
    },
    run: (context) => compareOfficeHolders(context, 'radmenn', 'radmannsgruppen'),
  });
  module.check({
    name: 'alliance-list-order',
    title: {
      nb: 'Ordførerne står i samme rekkefølge som medlemmene',
      en: 'The mayors are listed in the same order as the members',
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

function coverLists(context: RequestContext) {
  return alliance.client(context).coverList.findMany({
    include: { entries: { orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  });
}

function listedRoles(context: RequestContext, body: string) {
  return alliance.client(context).personRole.findMany({
    where: { bodyId: body, listPosition: { not: null } },
    include: { municipality: true, countyAuthority: true },
    orderBy: { listPosition: 'asc' },
  });
}

/** Compares the length of each list in `others` with the length of the list `reference`. */
async function compareLengths(
  context: RequestContext,
  reference: string,
  others: readonly string[],
): Promise<Outcome[]> {
  const lists = await coverLists(context);
  const referenceList = lists.find(({ id }) => id === reference);
  if (!referenceList) return [];
  return lists
    .filter(({ id }) => others.includes(id))
    .map((list) => ({
      what: list.id,
      expected: referenceList.entries.length,
      actual: list.entries.length,
      statedBy: [
        ['CoverList', referenceList.id],
        ['CoverList', list.id],
      ],
    }));
}

/** Compares the stated length of a list with the number of roles recorded for a body. */
async function compareOfficeHolders(
  context: RequestContext,
  list: string,
  body: string,
): Promise<Outcome[]> {
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
