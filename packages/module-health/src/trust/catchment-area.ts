import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { CatchmentAreaKind } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerCatchmentArea(hub: HealthHub): void {
  hub.enum('CatchmentAreaKind', CatchmentAreaKind, {
    description: 'What kind of place serves an area.',
    values: {
      HOSPITAL: 'A hospital for bodily illness (somatisk sykehus).',
      DISTRICT_PSYCHIATRIC_CENTRE:
        'A district psychiatric centre (distriktspsykiatrisk senter, DPS).',
    },
  });
  const area = hub.model('CatchmentArea', {
    description:
      'The municipalities whose residents a hospital or district psychiatric centre serves (opptaksområde).',
    rule: 'public',
    fields: {
      trust: 'The trust that runs the place.',
      facilityBodyId: { description: 'The hospital or centre.', refersTo: 'Body' },
      kind: 'What kind of place it is.',
      municipalities: 'The municipalities it serves.',
      rollouts: 'Municipalities that bring collaboration models into use together with it.',
    },
  });
  hub.collection('CatchmentArea', {
    one: 'catchmentArea',
    many: 'catchmentAreas',
    filter: ['trustId', 'facilityBodyId', 'kind'],
  });
  const place = hub.model('CatchmentMunicipality', {
    description: 'A municipality’s time in a catchment area (kommune i opptaksområdet).',
    rule: 'public',
    fields: {
      area: 'The catchment area.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      formerMunicipalityId: {
        description:
          'The former municipality whose territory is meant; after a merger only that part belongs here.',
        refersTo: 'Municipality',
      },
      period: 'When it is so.',
    },
  });
  hub.collection('CatchmentMunicipality', {
    one: 'catchmentMunicipality',
    many: 'catchmentMunicipalities',
    filter: ['areaId', 'municipalityId', 'formerMunicipalityId'],
    order: ['municipalityId', 'from'],
  });
  hub.extend('Municipality', (x) => ({
    healthCatchments: x.list({
      type: place,
      description:
        'The hospitals and district psychiatric centres that serve the municipality (sykehus- og DPS-område).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).catchmentMunicipality.findMany({
          where: { ...validOn(dayForList(args, context)), municipalityId: { in: [...keys] } },
          orderBy: [{ areaId: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.extend('Body', (x) => ({
    healthCatchmentAreas: x.list({
      type: area,
      description: 'The area that this hospital or district psychiatric centre serves.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).catchmentArea.findMany({
          where: { facilityBodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.facilityBodyId);
      },
    }),
  }));
}
