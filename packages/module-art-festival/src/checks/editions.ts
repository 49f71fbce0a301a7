import { artFestival, type ArtFestivalBuilder } from '../module.ts';

/** Checks of each edition: its number in the series, weekends, local exhibitions and municipalities. */
export function registerEditionChecks(module: ArtFestivalBuilder): void {
  module.check({
    name: 'festival-edition-number',
    title: {
      nb: 'Arrangementet har det nummeret kilden gir det',
      en: 'The edition has the number in the series that its source gives',
    },
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
        orderBy: { year: 'asc' },
      });
      return editions.flatMap((edition, at) =>
        edition.statedNumber === null
          ? []
          : [
              {
                what: edition.id,
                expected: edition.statedNumber,
                actual: at + 1,
                statedBy: [['FestivalEdition', edition.id] as const],
              },
            ],
      );
    },
  });
  module.check({
    name: 'festival-open-studio-weekends',
    title: {
      nb: 'Så mange helger med åpne atelierer som festivalen sier, i utstillingsperioden',
      en: 'The exhibition period contains as many weekends with open studios as the festival says',
    },
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
        include: { festival: true, openStudioWeekends: true },
        orderBy: { year: 'asc' },
      });
      return editions.flatMap((edition) => {
        const { exhibitionFrom, exhibitionTo, openStudioWeekends } = edition;
        if (openStudioWeekends.length === 0 || !exhibitionFrom || !exhibitionTo) return [];
        const within = openStudioWeekends.filter(
          (weekend) => weekend.openFrom >= exhibitionFrom && weekend.openTo <= exhibitionTo,
        );
        return [
          {
            what: edition.id,
            expected: edition.festival.openStudioWeekends,
            actual: within.length,
            statedBy: [
              ['ArtFestival', edition.festivalId] as const,
              ['FestivalEdition', edition.id] as const,
            ],
          },
        ];
      });
    },
  });
  module.check({
    name: 'festival-local-exhibitions',
    title: {
      nb: 'Så mange lokale fellesutstillinger som årsrapporten sier',
      en: 'There are as many local joint exhibitions as the annual report says',
    },
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
        where: { localExhibitionCount: { not: null } },
        include: { localExhibitions: true },
        orderBy: { year: 'asc' },
      });
      return editions.map((edition) => ({
        what: edition.id,
        expected: edition.localExhibitionCount!,
        actual: edition.localExhibitions.length,
        statedBy: [['FestivalEdition', edition.id] as const],
      }));
    },
  });
  module.check({
    name: 'festival-municipality-counts',
    title: {
      nb: 'Like mange kommuner bak et arrangement i alle kilder',
      en: 'Every source gives the same number of municipalities behind an edition',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
        include: { municipalityCounts: { orderBy: { position: 'asc' } } },
        orderBy: { year: 'asc' },
      });
      return editions.flatMap(({ municipalityCounts: [first, ...others] }) =>
        others.map((other) => ({
          what: other.id,
          expected: first!.count,
          actual: other.count,
          statedBy: [first!, other].map((one) => ['FestivalMunicipalityCount', one.id] as const),
        })),
      );
    },
  });
}
