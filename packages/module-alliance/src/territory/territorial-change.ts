import { listsByKey, type ModelRef, type RequestContext } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import { TerritorialChangeKind } from '../generated/client/enums.ts';
import type { Prisma } from '../generated/client/client.ts';
import type PrismaTypes from '../generated/pothos.ts';

/** Registers the changes of areas, and the lists of changes of municipalities, counties and county authorities. */
export function registerTerritorialChange(module: AllianceBuilder): void {
  module.enum('TerritorialChangeKind', TerritorialChangeKind, {
    description: 'The way areas became others (endringstype).',
    values: {
      MERGER: 'Several areas became one (sammenslåing).',
      SPLIT: 'One area became several (deling).',
    },
  });
  const change = module.model('TerritorialChange', {
    description:
      'Areas that ended on a day, and those that had their territory from then on (territoriell endring). A mere change of number is none.',
    rule: 'public',
    defaultOrder: 'effectiveOn',
    fields: {
      effectiveOn: 'The first day of the new areas.',
      kind: 'Whether areas were merged or split.',
      note: 'Remark (merknad); null if none.',
      formerAreas: 'The areas that ended.',
      newAreas: 'The areas that had the territory from then on.',
    },
  });
  registerArea(module);
  registerChangesOfAreas(module, change);
  module.collection('TerritorialChange', {
    many: 'territorialChanges',
    filter: ['effectiveOn', 'kind'],
    order: ['effectiveOn'],
    catalogue: {
      question: {
        nb: 'Hva ble slått sammen eller delt, og når?',
        en: 'What was merged or split, and when?',
      },
      term: 'territoriell endring',
      topics: ['TERRITORY'],
      example:
        '{ territorialChanges { nodes { effectiveOn kind formerAreas { municipality { name } county { name } countyAuthority { name } outsideName } newAreas { municipality { name } county { name } countyAuthority { name } } } } }',
    },
  });
}

function registerArea(module: AllianceBuilder): void {
  module.model('TerritorialChangeArea', {
    description:
      'A municipality, county or county authority that ended or began with a change (område i en territoriell endring).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place among the areas of its side of the change, from 1.',
      endingChange: 'The change in which the area ended; null if it began with a change.',
      formingChange: 'The change with which the area began; null if it ended in a change.',
      municipality:
        'The municipality; null if it is another kind of area or outside this data set.',
      county: 'The county; null if it is another kind of area.',
      countyAuthority: 'The county authority; null if it is another kind of area.',
      outsideName: 'Name of an area outside this data set; null for one inside it.',
      outsideNumber: 'Number of an area outside this data set; null for one inside it.',
      outsideEstablishedOn:
        'First day of an area outside this data set; null if unknown or inside it.',
      outsideNote: 'Origin of an area outside this data set; null if unknown or inside it.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.renamed('Merger', { as: 'TerritorialChange' });
  for (const type of ['MunicipalitySuccession', 'CountySuccession', 'CountyAuthoritySuccession']) {
    module.renamed(type, { as: 'TerritorialChangeArea' });
  }
}

function registerChangesOfAreas(
  module: AllianceBuilder,
  type: ModelRef<PrismaTypes, 'TerritorialChange'>,
): void {
  const description =
    'The changes in which it began or ended, the oldest first (territorielle endringer).';
  module.extend('Municipality', (x) => ({
    territorialChanges: x.list({
      type,
      description,
      loadMany: (keys, _args, context) =>
        changesOf(context, keys, 'municipalityId', { municipalityId: { in: [...keys] } }),
    }),
  }));
  module.extend('County', (x) => ({
    territorialChanges: x.list({
      type,
      description,
      loadMany: (keys, _args, context) =>
        changesOf(context, keys, 'countyId', { countyId: { in: [...keys] } }),
    }),
  }));
  module.extend('CountyAuthority', (x) => ({
    territorialChanges: x.list({
      type,
      description,
      loadMany: (keys, _args, context) =>
        changesOf(context, keys, 'countyAuthorityId', { countyAuthorityId: { in: [...keys] } }),
    }),
  }));
}

async function changesOf(
  context: RequestContext,
  keys: readonly string[],
  column: 'municipalityId' | 'countyId' | 'countyAuthorityId',
  where: Prisma.TerritorialChangeAreaWhereInput,
) {
  const rows = await alliance.client(context).territorialChangeArea.findMany({
    where,
    include: { endingChange: true, formingChange: true },
  });
  return listsByKey(keys, rows, (row) => row[column]).map((list) =>
    list
      .flatMap(({ endingChange, formingChange }) => endingChange ?? formingChange ?? [])
      .toSorted((one, other) => one.effectiveOn.getTime() - other.effectiveOn.getTime()),
  );
}
