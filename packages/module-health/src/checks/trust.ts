import { day, isValidOn } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

/** Checks that a trust's hospital areas have as many municipalities as the trust states. */
export function registerTrustChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-trust-municipalities',
    title: {
      nb: 'Sykehusområdene har like mange kommuner som foretaket oppgir',
      en: 'The hospital areas have as many municipalities as the trust says',
    },
    run: async (context) => {
      const figures = await health.client(context).healthTrustFigure.findMany({
        include: {
          trust: { include: { catchmentAreas: { include: { municipalities: true } } } },
        },
        orderBy: { year: 'asc' },
      });
      return figures.map((figure) => {
        const served = figure.trust.catchmentAreas
          .filter(({ kind }) => kind === 'HOSPITAL')
          .flatMap(({ municipalities }) => municipalities)
          .filter((row) => isValidOn(row, day(`${figure.year}-01-01`)))
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
