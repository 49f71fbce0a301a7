import { dayFor, listsByKey, validOn, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMunicipality(hub: AllianceHub): void {
  const municipality = hub.model('Municipality', {
    description:
      'Municipality (kommune): a unit with a lifetime. A merger ends the old units and begins a new one; a new number alone does not.',
    rule: 'public',
    fields: {
      name: 'Name.',
      officialName: 'Statistics Norway’s name where two municipalities share one.',
      period: 'Its lifetime; an open beginning means before the documents begin.',
      numbers: 'Municipality numbers (kommunenummer) with the name that went with each, by period.',
      populations: { description: 'Population on 1 January, by year.', connection: true },
      origin: 'The merger it came of; null for one older than 2020.',
      memberships: { description: 'What it takes part in.', connection: true },
      commitments: 'Commitments (forpliktelseserklæringer) it has given.',
      subregions: 'Regions of municipalities it is counted to, by year.',
      hospitalAreas: 'Its hospital and district psychiatric centre.',
      roles: { description: 'People in its offices, by period.', connection: true },
      leaderships: 'Bodies it has led, by period.',
      hostArrangements: 'Bodies it is head office, employer or facilitator for.',
      seats: 'Seats on boards that stand for it.',
      bodies: 'Bodies that are the municipality itself, or belong to it.',
      initiatedBodies: 'Bodies it took the initiative to.',
      involvements: { description: 'Its parts in collaborations.', connection: true },
      futurePositions: 'What it held about the future of the cooperation (standpunkter).',
      decisions: 'What it decided about the cooperation (vedtak).',
      cases: 'Cases of its own about the cooperation (saker).',
      documents: 'Pages and papers it published about the cooperation.',
      proposalPoints: 'Points of proposals that make it responsible.',
      timelineEvents: { description: 'What happened in or with it.', connection: true },
    },
  });
  registerNumbers(hub);
  const county = hub.reference('County');
  hub.collection('Municipality', {
    one: 'municipality',
    many: 'municipalities',
    filter: ['id', 'name'],
    order: ['name'],
  });
  registerSuccessions(hub, municipality);
  hub.extend('Municipality', (x) => ({
    number: x.one({
      type: 'String',
      description:
        'The municipality number (kommunenummer) on a day, today unless asked otherwise; null outside its lifetime.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await numbersOn(context, keys, dayFor(args, context));
        return listsByKey(keys, rows, (row) => row.municipalityId).map(
          ([row]) => row?.number ?? null,
        );
      },
    }),
    county: x.one({
      type: county.type,
      description: 'The county (fylke) it lies in on a day, today unless asked otherwise.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await numbersOn(context, keys, dayFor(args, context));
        const lists = listsByKey(keys, rows, (row) => row.municipalityId);
        return Promise.all(lists.map(([row]) => county.load(row?.countyId, context)));
      },
    }),
    population: x.one({
      type: 'Int',
      description:
        'Population (folkemengde) on the last 1 January on or before a day, today unless asked otherwise; null where no figure is kept.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).municipalityPopulation.findMany({
          where: { municipalityId: { in: [...keys] }, date: { lte: dayFor(args, context) } },
          orderBy: { date: 'desc' },
          distinct: ['municipalityId'],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map(
          ([row]) => row?.population ?? null,
        );
      },
    }),
  }));
  hub.search({
    type: 'Municipality',
    title: (row: { name: string }) => row.name,
    texts: (row: { officialName: string | null }) => [row.officialName],
  });
}

function numbersOn(context: HubContext, keys: readonly string[], day: Date) {
  return database(context).municipalityNumber.findMany({
    where: { municipalityId: { in: [...keys] }, ...validOn(day) },
  });
}

function registerNumbers(hub: AllianceHub): void {
  hub.model('MunicipalityNumber', {
    description:
      'The four-digit number of a municipality (kommunenummer) and its name in the same period.',
    rule: 'public',
    fields: {
      number: 'Four digits, with leading zero.',
      name: 'The municipality’s name while it had this number.',
      period: 'When it held.',
      county: 'The county (fylke) the number belongs to.',
      municipality: 'The municipality.',
    },
  });
  hub.model('MunicipalityPopulation', {
    description:
      'Population of a municipality on 1 January (folkemengde), persons. Source: Statistics Norway, table 07459 (NLOD).',
    rule: 'public',
    fields: {
      date: 'The day, always 1 January.',
      population: 'Number of persons.',
      publishedNumber: 'Municipality number the figure was published under.',
      publishedName: 'Name the figure was published under.',
      municipality: 'The municipality.',
    },
  });
  hub.collection('MunicipalityPopulation', {
    one: 'municipalityPopulation',
    many: 'municipalityPopulations',
    filter: ['date', 'population', 'municipalityId'],
    order: ['date', 'population'],
  });
}

function registerSuccessions(
  hub: AllianceHub,
  municipality: ReturnType<typeof hub.model<'Municipality'>>,
): void {
  hub.extend('Municipality', (x) => ({
    successors: x.list({
      type: municipality,
      description: 'The municipalities it became, or became part of, in a merger.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).municipalitySuccession.findMany({
          where: { predecessorId: { in: [...keys] } },
          include: { merger: { include: { successor: true } } },
        });
        return listsByKey(keys, rows, (row) => row.predecessorId).map((list) =>
          list.map((row) => row.merger.successor),
        );
      },
    }),
    predecessors: x.list({
      type: municipality,
      description:
        'The municipalities it came of in a merger, as far as they are in this data set; `origin` names all.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).municipalitySuccession.findMany({
          where: { merger: { successorId: { in: [...keys] } } },
          include: { merger: true, predecessor: true },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.merger.successorId).map((list) =>
          list.flatMap((row) => row.predecessor ?? []),
        );
      },
    }),
  }));
}
