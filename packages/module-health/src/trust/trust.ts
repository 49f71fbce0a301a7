import { day, holdsOn, listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerTrust(hub: HealthHub): void {
  const trust = hub.model('HealthTrust', {
    description: 'A state-owned enterprise that runs hospitals (helseforetak).',
    rule: 'public',
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
  hub.collection('HealthTrust', {
    one: 'healthTrust',
    many: 'healthTrusts',
    filter: ['bodyId', 'regionalBodyId'],
  });
  hub.model('HealthTrustFigure', {
    description: 'The size of a trust’s area in a year, as a page gives it (opptaksområde).',
    rule: 'public',
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
  hub.extend('Body', (x) => ({
    healthTrusts: x.list({
      type: trust,
      description: 'The health trust that this body is, or the trusts it is the authority of.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).healthTrust.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { regionalBodyId: { in: [...keys] } }] },
          orderBy: { id: 'asc' },
        });
        const asItself = listsByKey(keys, rows, (row) => row.bodyId);
        const asAuthority = listsByKey(keys, rows, (row) => row.regionalBodyId);
        return keys.map((_key, at) => [...asItself[at]!, ...asAuthority[at]!]);
      },
    }),
  }));
  hub.check({
    name: 'health-trust-municipalities',
    title: {
      nb: 'Sykehusområdene har like mange kommuner som foretaket oppgir',
      en: 'The hospitals’ areas have as many municipalities as the trust says',
    },
    run: async (context) => {
      const figures = await database(context).healthTrustFigure.findMany({
        include: {
          trust: { include: { catchmentAreas: { include: { municipalities: true } } } },
        },
        orderBy: { year: 'asc' },
      });
      return figures.map((figure) => {
        const served = figure.trust.catchmentAreas
          .filter(({ kind }) => kind === 'HOSPITAL')
          .flatMap(({ municipalities }) => municipalities)
          .filter((row) => holdsOn(row, day(`${figure.year}-01-01`)))
          .filter(
            (row) =>
              row.formerMunicipalityId === null ||
              row.formerMunicipalityId !== figure.alsoServesMunicipalityId,
          );
        return {
          what: figure.id,
          expected: figure.municipalityCount,
          actual: new Set(served.map((row) => row.municipalityId)).size,
          statedBy: [['HealthTrustFigure', figure.id]],
        };
      });
    },
  });
}
