import {
  dayFor,
  grouped,
  type KnownName,
  listsByKey,
  namesOf,
  type RequestContext,
  type ModelRef,
} from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import { registerExistence } from './existing-on.ts';
import type { Municipality, Prisma } from '../generated/client/client.ts';
import type PrismaTypes from '../generated/pothos.ts';

export function registerMunicipality(module: AllianceBuilder): void {
  const municipality = module.model('Municipality', {
    description:
      'A local authority in the period in which it existed (kommune). A merger ends the old municipalities and begins a new one; a mere change of number does not.',
    rule: 'public',
    defaultOrder: 'name',
    unknownBeginning: { since: 'older' },
    fields: {
      name: 'Name of the municipality.',
      officialName:
        'Name used by Statistics Norway if two municipalities share a name; otherwise null.',
      period:
        'Period in which the municipality existed. `from` is null if it is older than the documents.',
      numbers: 'Its municipality numbers (kommunenummer), each with the name used at the time.',
      populations: { description: 'Population on 1 January, by year.', connection: true },
      memberships: {
        description: 'Its memberships in bodies (medlemskap), by period.',
        connection: true,
      },
      commitments: 'Commitments (forpliktelseserklæringer) it has given.',
      subregions: 'Regions of municipalities (kommuneregioner) it belongs to, by year.',
      hospitalAreas: 'Its local hospital and district psychiatric centre, one row for each source.',
      roles: { description: 'Roles of people in its offices (verv), by period.', connection: true },
      leaderships: 'Its leaderships of bodies (lederskap), by period.',
      hostArrangements: 'Bodies for which it is head office, employer or facilitator.',
      seats: 'Board seats that represent it.',
      bodies: 'Bodies (organer) that are the municipality itself or belong to it.',
      initiatedBodies: 'Bodies founded on its initiative.',
      involvements: { description: 'Its roles as a partner in collaborations.', connection: true },
      futurePositions: 'Its positions on the future of the cooperation (standpunkter).',
      decisions: 'Its decisions about the cooperation (vedtak).',
      cases: 'Its own cases about the cooperation (saker).',
      documents: 'Documents it published about the cooperation.',
      proposalPoints: 'Points of proposals that make it responsible for a task.',
      timelineEvents: {
        description: 'Events of the timeline that concern it or took place in it.',
        connection: true,
      },
    },
  });
  registerNumbers(module);
  const county = module.reference('County');
  module.collection('Municipality', {
    one: 'municipality',
    many: 'municipalities',
    filter: ['id', 'name'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke kommuner fantes på en dag, med nummer og fylke?',
        en: 'Which municipalities existed on a day, with number and county?',
      },
      term: 'kommune',
      topics: ['TERRITORY'],
      example:
        '{ municipalities(asOf: "2016-01-01") { totalCount nodes { name number(asOf: "2016-01-01") county { name } } } }',
      one: {
        question: {
          nb: 'Hvilken kommune er dette, og hva ble den til?',
          en: 'Which municipality is this, and what became of it?',
        },
        example:
          '{ municipality(id: "asker") { name number(asOf: "2016-01-01") successors { name number(asOf: "2024-06-01") predecessors { name } } sources { document line words } } }',
      },
    },
  });
  module.names('Municipality', municipalityNames);
  registerSuccessions(module, municipality);
  registerExistence(module, municipality);
  module.extend('Municipality', (x) => ({
    number: x.one({
      type: 'String',
      description:
        'Municipality number (kommunenummer) on the as-of day, by default today; null if the municipality did not exist then; `existingOn` gives those that did.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await numbersOn(
          context,
          keys,
          module.validOn('MunicipalityNumber', dayFor(args, context)),
        );
        return listsByKey(keys, rows, (row) => row.municipalityId).map(
          ([row]) => row?.number ?? null,
        );
      },
    }),
    county: x.one({
      type: county.type,
      description:
        'County (fylke) it lies in on the as-of day, by default today; null if the municipality did not exist then; `existingOn` gives those that did.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await numbersOn(
          context,
          keys,
          module.validOn('MunicipalityNumber', dayFor(args, context)),
        );
        const lists = listsByKey(keys, rows, (row) => row.municipalityId);
        return Promise.all(lists.map(([row]) => county.load(row?.countyId, context)));
      },
    }),
    population: x.one({
      type: 'Int',
      description:
        'Number of inhabitants (folkemengde) on the last 1 January not later than the as-of day, by default today; null if the municipality did not exist then or no figure is stored, as `populationReason` says.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const rows = await alliance.client(context).municipalityPopulation.findMany({
          where: {
            municipalityId: { in: [...keys] },
            municipality: module.validOn('Municipality', day),
            date: { lte: day },
          },
          orderBy: { date: 'desc' },
          distinct: ['municipalityId'],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map(
          ([row]) => row?.population ?? null,
        );
      },
    }),
  }));
  module.search({
    type: 'Municipality',
    title: (row) => row.name,
    texts: (row) => [row.officialName],
  });
  module.search({
    type: 'MunicipalityNumber',
    title: (row, { years }) => `${row.number} ${row.name}${years}`,
    nameOf: { column: 'municipalityId', name: 'number' },
  });
  module.search({
    type: 'MunicipalityPopulation',
    title: (row, { years }) =>
      `Folkemengde i ${row.publishedName}: ${grouped(row.population)}${years}`,
  });
}

/** Keys, numbers and names of all municipalities. Each number, with its name, is valid for its own period. */
async function municipalityNames(context: RequestContext): Promise<KnownName[]> {
  const rows = await alliance.client(context).municipality.findMany({ include: { numbers: true } });
  return rows.flatMap((row) => [
    ...namesOf(row.id, [row.name, row.officialName], row),
    ...row.numbers.flatMap((one) => namesOf(row.id, [one.number, one.name], one)),
  ]);
}

function numbersOn(
  context: RequestContext,
  keys: readonly string[],
  valid: Prisma.MunicipalityNumberWhereInput,
) {
  return alliance.client(context).municipalityNumber.findMany({
    where: { municipalityId: { in: [...keys] }, ...valid },
  });
}

function registerNumbers(module: AllianceBuilder): void {
  module.model('MunicipalityNumber', {
    description:
      'The four-digit number of a municipality (kommunenummer) and its name in the same period.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      number: 'Four digits, with leading zero.',
      name: 'Name of the municipality while it had this number.',
      period: 'Period in which the number was valid.',
      county: 'The county (fylke) the number belongs to.',
      municipality: 'The municipality.',
    },
  });
  module.model('MunicipalityPopulation', {
    description:
      'Number of inhabitants of a municipality on 1 January (folkemengde). Source: Statistics Norway, table 07459 (licence NLOD).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      date: 'The day, always 1 January.',
      population: 'Number of inhabitants.',
      publishedNumber: 'Municipality number under which the figure was published.',
      publishedName: 'Municipality name under which the figure was published.',
      municipality: 'The municipality.',
    },
  });
  module.collection('MunicipalityPopulation', {
    many: 'municipalityPopulations',
    groups: { by: ['municipalityId', 'date'], of: ['population'] },
    filter: ['date', 'population', 'municipalityId'],
    order: ['date', 'population'],
    catalogue: {
      question: {
        nb: 'Hvor mange bodde i hver kommune 1. januar?',
        en: 'How many lived in each municipality on 1 January?',
      },
      term: 'folkemengde',
      topics: ['TERRITORY', 'FIGURES'],
      example:
        '{ municipalityPopulations(filter: { municipalityId: { equals: "drammen" } }) { nodes { date population municipality { name } } } }',
    },
  });
}

function registerSuccessions(
  module: AllianceBuilder,
  municipality: ModelRef<PrismaTypes, 'Municipality'>,
): void {
  module.extend('Municipality', (x) => ({
    successors: x.list({
      type: municipality,
      description: 'The municipalities it was merged or split into; empty if it was neither.',
      loadMany: async (keys, _args, context) => {
        const side = { include: { municipality: true }, orderBy: { position: 'asc' } } as const;
        const rows = await alliance.client(context).territorialChangeArea.findMany({
          where: { municipalityId: { in: [...keys] } },
          include: { endingChange: { include: { newAreas: side } } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          municipalitiesOf(list.flatMap(({ endingChange }) => endingChange?.newAreas ?? [])),
        );
      },
    }),
    predecessors: x.list({
      type: municipality,
      description:
        'The municipalities it was merged from, without those outside this data set; `territorialChanges` has all of them.',
      loadMany: async (keys, _args, context) => {
        const side = { include: { municipality: true }, orderBy: { position: 'asc' } } as const;
        const rows = await alliance.client(context).territorialChangeArea.findMany({
          where: { municipalityId: { in: [...keys] } },
          include: { formingChange: { include: { formerAreas: side } } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          municipalitiesOf(list.flatMap(({ formingChange }) => formingChange?.formerAreas ?? [])),
        );
      },
    }),
  }));
}

function municipalitiesOf(
  areas: readonly { readonly municipality: Municipality | null }[],
): Municipality[] {
  return areas.flatMap(({ municipality }) => municipality ?? []);
}
