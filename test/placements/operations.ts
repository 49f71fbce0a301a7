import { exampleQueries } from '@vesthub/hub/example-queries';
import { globalId } from '@vesthub/kernel';
import type { HttpAsk } from '@vesthub/testing';
import { parse, print } from 'graphql';

/** An operation whose answer must have the same bytes in every placement. */
export interface Operation extends HttpAsk {
  readonly title: string;
  readonly query: string;
}

/** The example queries of GraphiQL, split into single operations. */
export const examples: readonly Operation[] = parse(exampleQueries).definitions.map(
  (definition) => ({
    title: `example ${definition.kind === 'OperationDefinition' ? definition.name?.value : ''}`,
    query: print(definition),
  }),
);

const ids = (type: string, ...keys: string[]) => keys.map((key) => globalId(type, key));

const asker = 'municipality(id: "asker")';

const selections: Readonly<Record<string, string>> = {
  'aliases of fields of one module and of another': `{
    one: ${asker} { called: name a: orchestraActivities { key: id what: title } }
    two: ${asker} { name health { a: carePathways { what: title } b: carePathways { id } } }
  }`,
  'an alias that hides the key': `{
    ${asker} { id: name orchestraActivities { id: title } }
    body(id: "ungdomssymfonikerne") { name: id id: name orchestraSeasons { year body { id: name } } }
  }`,
  'one field with several as-of days': `{
    ${asker} {
      a: number(asOf: "2016-01-01") b: number(asOf: "2024-06-01") c: county(asOf: "2021-01-01") { name }
      d: contributions(year: 2016) { amountNok } e: contributions(year: 2017) { amountNok scheme { name } }
    }
    then: body(id: "vestregionen") { memberMunicipalities(asOf: "1993-12-31") { name number(asOf: "1993-12-31") } }
  }`,
  'fragments, named, nested, and on interfaces': `
    query { ${asker} { ...M ... on Node { id } ... on Sourced { sources { ...S } } ...M } }
    fragment M on Municipality { name orchestraActivities { ...A } memberships { nodes { body { ...B } } } }
    fragment A on Activity { title orchestra { season { year body { ...B } } } }
    fragment B on Body { name orchestraSeasons { id } __typename }
    fragment S on Source { document line }`,
  'one field of another module selected twice': `{
    ${asker} { orchestraActivities { id } ...F }
    body(id: "ungdomssymfonikerne") { orchestraEnsembles { name } orchestraEnsembles { seasons { year } } }
  }
  fragment F on Municipality { orchestraActivities { title orchestra { season { id } } } }`,
  'type names at every level': `{
    __typename
    ${asker} { __typename memberships { __typename edges { __typename cursor node { __typename body { __typename } } } pageInfo { __typename hasNextPage endCursor } } orchestraActivities { __typename orchestra { __typename season { __typename body { __typename } } } } }
  }`,
  'a page whose rows lead to another module and back': `{
    orchestraSeasons(first: 3) {
      totalCount
      edges { cursor node { year body { name orchestraSeasons { year } memberships { totalCount } } membershipCounts { count } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`,
  'a long list whose rows all lead to other modules': `{
    bodies(first: 100) { totalCount nodes { name orchestraSeasons { year } economy { grantsGiven { year amountNok } } health { networks { subject } } } }
  }`,
  'filters and sort orders': `{
    a: bodies(filter: { name: { contains: "helse" } }, orderBy: NAME_DESC) { totalCount nodes { name } }
    b: bodies(filter: { id: { in: ["vestregionen", "ungdomssymfonikerne"] } }) { nodes { name } }
    c: orchestraMembershipCounts(filter: { year: { atLeast: 2014, atMost: 2016 } }, orderBy: YEAR_ASC) { totalCount nodes { year count } }
    d: municipalities(asOf: "2016-01-01", first: 2, filter: { name: { startsWith: "A" } }) { nodes { name } pageInfo { hasNextPage } }
  }`,
  'only a count':
    '{ bodies { totalCount } orchestraSeasons { totalCount } carePathways { totalCount } }',
  'an empty page': '{ bodies(first: 0) { nodes { id } pageInfo { hasNextPage } } }',
  'modules with owners, hosts and types': `{
    modules { name title(language: EN) built types owner { name } keeper { name } host(asOf: "2017-01-01") { name orchestraSeasons { year } } }
  }`,
  'every check': `{
    checks { totalCount incomplete { module } findings { id module check status kind severity title expected actual explanation(language: EN) sources { id document section line words url } } }
  }`,
  'the checks of one module':
    '{ checks(module: "orchestra", status: CONSISTENT) { findings { id } incomplete { message } } }',
  'a search in all modules': `{
    search(text: "musikk", first: 50) { hits { title snippet type module rank node { __typename id ... on Activity { title } ... on Case { title } } } incomplete { module } }
  }`,
  'a search for one type':
    '{ search(text: "vestre viken", types: ["Body"], first: 3) { hits { title node { ... on Body { name kind } } } } }',
  'a search that finds nothing':
    '{ search(text: "qzqzqz") { hits { title } incomplete { module } } }',
  'a search without words': '{ search(text: " - ") { hits { title } } }',
  'a source that no fact cites': '{ source(id: "AAAAAAAAAAAAAAAA") { facts { type } } }',
  'a malformed id of a source': '{ source(id: "x") { facts { type } } }',
  'introspection of a type': `{
    __type(name: "OrchestraSeason") { name kind description interfaces { name } fields { name args { name defaultValue } type { kind ofType { name } } } }
    nothing: __type(name: "Nothing") { name }
    __schema { queryType { name } mutationType { name } subscriptionType { name } directives { name args { name } } }
  }`,
  'unknown ids': `{
    municipality(id: "atlantis") { name } orchestraSeason: node(id: "OrchestraSeason:1800") { ... on OrchestraSeason { year } }
    a: node(id: "${globalId('Body', 'atlantis')}") { id } b: node(id: "${globalId('OrchestraSeason', '1800')}") { id } c: node(id: "${globalId('Nothing', 'x')}") { id }
  }`,
  'malformed ids': `{
    municipality(id: "ASKER!") { name } orchestraSeason: node(id: "OrchestraSeason:no such") { ... on OrchestraSeason { year } }
    a: node(id: "asker") { id } b: nodes(ids: ["${globalId('Body', 'vestregionen')}", "?"]) { id }
  }`,
  'the global id of another type': `{ municipality(id: "${globalId('Body', 'vestregionen')}") { name } orchestraSeason: node(id: "OrchestraSeason:${globalId('Body', 'x')}") { ... on OrchestraSeason { year } } }`,
  'a malformed day': `{ ${asker} { number(asOf: "2016-02-30") } }`,
  'a malformed day for another module':
    '{ body(id: "ungdomssymfonikerne") { orchestraSeasons(asOf: "yesterday") { year } } }',
  'a day that is a number': `{ ${asker} { number(asOf: 2016) } }`,
  'a malformed cursor':
    '{ bodies(after: "next") { nodes { id } } orchestraSeasons(before: "x") { nodes { id } } }',
  'pages that are too large':
    '{ bodies(first: 100000) { nodes { id } } orchestraSeasons(last: 101) { nodes { id } } modules { name } }',
  'pages of a negative size': '{ orchestraSeasons(first: -1) { nodes { id } } }',
  'pages from both ends':
    '{ orchestraSeasons(first: 1, last: 1) { nodes { id } } bodies(first: 1, last: 1) { nodes { id } } }',
  'a page that is too large below another': `{ ${asker} { memberships(first: 101) { nodes { id } } orchestraActivities { id } } }`,
  'errors in several fields, also below lists': `{
    z: orchestraSeasons(first: 101) { nodes { id } }
    bodies(first: 3) { nodes { name meetings(first: 1000) { nodes { id } } } }
    a: bodies(after: "?") { nodes { id } }
  }`,
  'an unknown field': `{ ${asker} { nmae } }`,
  'an unknown field of another module': '{ orchestraSeasons { nodes { yaer } } }',
  'an unknown root field': '{ orchestraSeson(id: "x") { year } }',
  'several validation errors at once': `{ nothing ${asker} { nmae(x: 1) number(asof: "2016-01-01") } bodies(first: "x") { totalCount { y } } }`,
  'an unknown argument': '{ orchestraSeasons(frist: 1) { nodes { id } } }',
  'an argument of the wrong type':
    '{ orchestraSeasons(first: "one") { nodes { id } } checks(status: WRONG) { totalCount } }',
  'an unknown key in a filter':
    '{ orchestraMembershipCounts(filter: { yaer: { atLeast: 1 } }) { totalCount } }',
  'a missing argument': '{ municipality { name } }',
  'no selection of fields': `{ ${asker} }`,
  'a selection of fields of a scalar': `{ ${asker} { name { x } } }`,
  'an unknown fragment, and one that is not used':
    '{ ...X modules { name } } fragment Y on Body { id }',
  'fragments in a circle':
    '{ body(id: "x") { ...A } } fragment A on Body { ...B } fragment B on Body { ...A }',
  'a fragment of an impossible type': `{ ${asker} { ... on Body { name } } }`,
  'fields that cannot be merged': `{ ${asker} { x: name x: number } }`,
  'an unknown directive': `{ ${asker} { name @nothing } }`,
  'an unknown type in a fragment': `{ node(id: "x") { ... on Nothing { id } } }`,
  'a mutation': 'mutation { x }',
  'a subscription': 'subscription { x }',
  'a syntax error': '{ municipality(id: "asker" { name }',
  'an unterminated string': '{ municipality(id: "asker) { name } }',
  'a document without operation': '# nothing',
  'an empty document': ' ',
};

const withVariables: readonly Operation[] = [
  {
    title: 'days and numbers in variables',
    query:
      'query ($id: ID!, $day: Date, $first: Int = 2) { municipality(id: $id) { number(asOf: $day) orchestraActivities { id } } orchestraSeasons(first: $first) { nodes { year } } }',
    variables: { id: 'asker', day: '2016-01-01' },
  },
  {
    title: 'variables for a filter and an order',
    query:
      'query ($filter: OrchestraMembershipCountFilter, $order: [OrchestraMembershipCountOrder!]) { orchestraMembershipCounts(filter: $filter, orderBy: $order) { nodes { year count } } }',
    variables: { filter: { year: { equals: 2016 } }, order: ['YEAR_DESC'] },
  },
  {
    title: 'an id that is a number',
    query:
      'query ($id: ID!) { orchestraEnsemble(id: $id) { name } municipality(id: $id) { name } }',
    variables: { id: 2016 },
  },
  {
    title: 'fields skipped and included by variables',
    query: `query ($yes: Boolean!, $no: Boolean!) { ${asker} { name @include(if: $no) orchestraActivities @skip(if: $yes) { id } number @include(if: $yes) ... @include(if: $no) { health { carePathways { id } } } } }`,
    variables: { yes: true, no: false },
  },
  {
    title: 'all fields skipped',
    query: `query ($no: Boolean!) { ${asker} @include(if: $no) { name } }`,
    variables: { no: false },
  },
  {
    title: 'a malformed day in a variable',
    query: `query ($day: Date) { ${asker} { number(asOf: $day) } orchestraSeasons { totalCount } }`,
    variables: { day: '2016-13-01' },
  },
  {
    title: 'variables of the wrong type',
    query:
      'query ($first: Int, $kind: [BodyKind!]) { bodies(first: $first, filter: { kind: $kind }) { totalCount } }',
    variables: { first: 'x', kind: ['WRONG'] },
  },
  {
    title: 'an unknown key in a variable for a filter',
    query:
      'query ($filter: OrchestraMembershipCountFilter) { orchestraMembershipCounts(filter: $filter) { totalCount } }',
    variables: { filter: { yaer: { equals: 2016 }, year: { equals: 2016.5 } } },
  },
  {
    title: 'a missing variable',
    query: 'query ($id: ID!) { municipality(id: $id) { name } }',
  },
  {
    title: 'null for a non-null variable',
    query: 'query ($id: ID!) { orchestraEnsemble(id: $id) { name } }',
    variables: { id: null },
  },
  {
    title: 'an undeclared variable and an unused one',
    query: 'query ($unused: Int) { municipality(id: $id) { name } }',
  },
  {
    title: 'a variable of an unknown type',
    query: 'query ($id: Nothing) { municipality(id: $id) { name } }',
  },
  {
    title: 'nodes in the order of their ids, with null for unknown ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    variables: {
      ids: [
        ...ids('OrchestraEnsemble', 'nothing'),
        ...ids('Body', 'vestregionen', 'nothing', 'ungdomssymfonikerne'),
        ...ids('Municipality', 'asker', 'asker'),
        ...ids('Nothing', 'x'),
      ],
    },
  },
  {
    title: 'too many nodes',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } modules { name } }',
    variables: { ids: Array.from({ length: 101 }, () => globalId('Body', 'vestregionen')) },
  },
  {
    title: 'one of two operations',
    query: 'query A { modules { name } } query B { orchestraSeasons { totalCount } }',
    operationName: 'B',
  },
  {
    title: 'two operations without operationName',
    query: 'query A { modules { name } } query B { orchestraSeasons { totalCount } }',
  },
  {
    title: 'an unknown operationName',
    query: 'query A { modules { name } }',
    operationName: 'C',
  },
  ...['1995-06-30', '2016-12-31', '2024-06-01'].map((asOf) => ({
    title: `everything as of ${asOf}`,
    query: `{
      ${asker} { name number county { name } memberships { totalCount } orchestraActivities { id } contributions { year amountNok } health { carePathways { title } } successors { name } }
      body(id: "vestregionen") { memberMunicipalityCount chairs { person { name } } economy { grantsReceived { year amountNok } } }
      orchestraSeasons { totalCount nodes { year } }
      modules { name owner { name } keeper { name } }
      earlier: municipality(id: "asker") { number(asOf: "2016-01-01") }
    }`,
    asOf,
  })),
  { title: 'a malformed day in the header', query: '{ modules { name } }', asOf: '31.12.2016' },
  {
    title: 'a validation error with an as-of day',
    query: '{ modules { nothing } }',
    asOf: '2016-12-31',
  },
];

/** The operations of the tests: examples, selections, variables, and operations with errors. */
export const operations: readonly Operation[] = [
  ...examples,
  ...Object.entries(selections).map(([title, query]) => ({ title, query })),
  ...withVariables,
];
