/**
 * Questions whose lists lead over the border of the orchestra's module, for a number of parents: rows that are
 * there many times over. Each parent has all that is asked below it.
 */
export const overTheBorder: Readonly<Record<string, (first: number) => string>> = {
  'bodies with what the orchestra says of them': (first) => `{
    bodies(first: ${first}, filter: { name: { equals: "Vestregionens Ungdomssymfonikere" } }) {
      nodes { name orchestraSeasons { year } orchestraEnsembles { name seasons { year } } }
    }
  }`,
  'municipalities with activities, and back to the body behind them': (first) => `{
    municipalities(first: ${first}, filter: { name: { equals: "Bærum" } }) {
      nodes { name orchestraActivities { text season { year body { name } } } }
    }
  }`,
  'seasons with their bodies, and back': (first) => `{
    orchestraSeasons(first: ${first}, filter: { year: { atLeast: 2016 } }) {
      totalCount
      nodes { year sources { words } body { name sources { words } orchestraEnsembles { name } } }
    }
  }`,
  'one list under several names': (first) => `{
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
