import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerTrust(module: HealthBuilder): void {
  const trust = module.model('HealthTrust', {
    description: 'A state-owned enterprise that runs hospitals (helseforetak).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      bodyId: { description: 'The trust as a body.', refersTo: 'Body' },
      regionalBodyId: {
        description: 'The regional health authority it belongs to (regionalt helseforetak).',
        refersTo: 'Body',
      },
      cooperations: 'Cooperations of the municipalities in its area.',
      figures: 'The size of its area, by year.',
      catchmentAreas: 'The areas of its hospitals and district psychiatric centres.',
      partnerships: 'Health communities it is a partner in.',
    },
  });
  module.collection('HealthTrust', {
    many: 'healthTrusts',
    filter: ['bodyId', 'regionalBodyId'],
    catalogue: {
      question: { nb: 'Hvem driver sykehusene?', en: 'Who runs the hospitals?' },
      term: 'helseforetak',
      topics: ['HEALTH'],
      example: '{ healthTrusts { nodes { body { name } catchmentAreas { facility { name } } } } }',
    },
  });
  module.model('HealthTrustFigure', {
    description:
      'The size of a trust’s area in a year, as a public page states it (opptaksområde).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      trust: 'The trust.',
      year: 'Calendar year.',
      municipalityCount: 'Number of municipalities.',
      countyCount: 'Number of counties the area reaches into.',
      inhabitants: 'Number of inhabitants.',
      approximate: 'Whether the number of inhabitants is approximate.',
      alsoServesMunicipalityId: {
        description: 'A former municipality it serves in addition.',
        refersTo: 'Municipality',
      },
    },
  });
  module.extend('Body', (x) => ({
    trusts: x.list({
      type: trust,
      description:
        'The health trust that this body is, or the trusts of the regional health authority that it is.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthTrust.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { regionalBodyId: { in: [...keys] } }] },
          orderBy: { id: 'asc' },
        });
        const asItself = listsByKey(keys, rows, (row) => row.bodyId);
        const asAuthority = listsByKey(keys, rows, (row) => row.regionalBodyId);
        return keys.map((_key, at) => [...asItself[at]!, ...asAuthority[at]!]);
      },
    }),
  }));
}
