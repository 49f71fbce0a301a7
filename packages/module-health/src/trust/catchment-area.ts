import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { CatchmentAreaKind } from '../generated/client/enums.ts';

export function registerCatchmentArea(module: HealthBuilder): void {
  module.enum('CatchmentAreaKind', CatchmentAreaKind, {
    description: 'Institution that serves an area (institusjonstype).',
    values: {
      HOSPITAL: 'A somatic hospital (somatisk sykehus).',
      DISTRICT_PSYCHIATRIC_CENTRE:
        'A district psychiatric centre (distriktspsykiatrisk senter, DPS).',
    },
  });
  const area = module.model('CatchmentArea', {
    description:
      'The municipalities whose residents a hospital or district psychiatric centre serves (opptaksområde).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      trust: 'The trust that runs the institution.',
      facilityId: { description: 'The hospital or centre.', refersTo: 'Body' },
      kind: 'The kind of institution.',
      municipalities: { description: 'The municipalities it serves.', atMost: 20 },
      rollouts: 'Collaboration models that municipalities use or introduce together with it.',
    },
  });
  module.collection('CatchmentArea', {
    many: 'catchmentAreas',
    filter: ['trustId', 'facilityId', 'kind'],
    catalogue: {
      question: {
        nb: 'Hvilket sykehus tjener hvilke kommuner?',
        en: 'Which hospital serves which municipalities?',
      },
      term: 'opptaksområde',
      topics: ['HEALTH', 'TERRITORY'],
      example:
        '{ catchmentAreas { nodes { kind facility { name } municipalities { municipality { name } } } } }',
    },
  });
  const areaMunicipality = module.model('CatchmentMunicipality', {
    description: 'A municipality in a catchment area, in a period (kommune i opptaksområdet).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      area: 'The catchment area.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      formerMunicipalityId: {
        description:
          'The former municipality whose territory belongs to the area after a merger; null where the whole municipality does.',
        refersTo: 'Municipality',
      },
      period: 'When it belongs to the area.',
    },
  });
  module.lists('CatchmentMunicipality', {
    filter: ['areaId', 'municipalityId', 'formerMunicipalityId'],
    order: ['municipalityId', 'from'],
  });
  module.extend('Municipality', (x) => ({
    catchments: x.list({
      type: areaMunicipality,
      description:
        'The hospitals and district psychiatric centres that serve the municipality (sykehus- og DPS-område).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).catchmentMunicipality.findMany({
          where: {
            ...module.validOn('CatchmentMunicipality', dayForList(args, context)),
            municipalityId: { in: [...keys] },
          },
          orderBy: [{ areaId: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.extend('Body', (x) => ({
    catchmentAreas: x.list({
      type: area,
      description: 'The area that this hospital or district psychiatric centre serves.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).catchmentArea.findMany({
          where: { facilityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.facilityId);
      },
    }),
  }));
}
