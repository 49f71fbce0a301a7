/**
 * Queries of `first` parent rows whose selection crosses between the orchestra and other modules. The filters choose
 * copies of one row, so that every parent has values for the whole selection.
 */
export const crossModuleQueries: Readonly<Record<string, (first: number) => string>> = {
  'bodies with fields of the orchestra': (first) => `{
    bodies(first: ${first}, filter: { name: { equals: "Vestregionens Ungdomssymfonikere" } }) {
      nodes { name orchestraSeasons { year } orchestraEnsembles { name seasons { year } } }
    }
  }`,
  'municipalities with activities, and back to the body of the season': (first) => `{
    municipalities(first: ${first}, filter: { name: { equals: "Bærum" } }) {
      nodes { name orchestraActivities { title orchestra { season { year body { name } } } } }
    }
  }`,
  'seasons with their bodies, and back': (first) => `{
    orchestraSeasons(first: ${first}, filter: { year: { atLeast: 2016 } }) {
      totalCount
      nodes { year sources { words } body { name sources { words } orchestraEnsembles { name } } }
    }
  }`,
  'one list under several aliases': (first) => `{
    bodies(first: ${first}, filter: { name: { equals: "Vestregionens Ungdomssymfonikere" } }) {
      nodes { a: orchestraSeasons { year } b: orchestraSeasons { id } c: orchestraEnsembles { name } }
    }
  }`,
  'lists as of a day': (first) => `{
    bodies(first: ${first}, filter: { name: { equals: "Vestregionens Ungdomssymfonikere" } }) {
      nodes { memberships(asOf: "2016-01-01") { totalCount } orchestraSeasons { year } orchestraEnsembles { operations(asOf: "2016-06-01") { status } } }
    }
  }`,
};
