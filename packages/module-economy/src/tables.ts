import { defineTable } from '@vesthub/publishing';

/** The amounts that the alliance allocated in its budgets. */
const allocations = defineTable({
  key: 'bevilgninger',
  title: { nb: 'Bevilgninger i budsjettene', en: 'Allocations of the budgets' },
  description: {
    nb: 'Beløp fra alliansens eget budsjett, etter år og formål. Tomt der kilden ikke oppgir beløpet.',
    en: 'Amounts from the alliance’s own budget, by year and purpose. Empty where no source states the amount.',
  },
  dimensions: [
    {
      key: 'allocation',
      title: { nb: 'bevilgning', en: 'allocation' },
      role: 'other',
      code: 'key',
      label: 'title',
    },
    { key: 'area', title: { nb: 'område', en: 'area' }, role: 'other', code: 'area' },
    { key: 'year', title: { nb: 'år', en: 'year' }, role: 'time', code: 'year' },
  ],
  measures: [
    {
      key: 'amount',
      title: { nb: 'beløp', en: 'amount' },
      unit: { nb: 'kroner', en: 'NOK' },
      decimals: 0,
      value: 'amount',
      sumOverPlaces: true,
      sumOverTime: true,
    },
  ],
  source: { nb: 'Vestregionens budsjetter', en: 'The budgets of Vestregionen' },
  licence: null,
  operation: `query Bevilgninger($after: String) {
  budgetAllocations(first: 100, after: $after) {
    nodes { key title area year amount: amountNok }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'budgetAllocations.nodes',
});

/** The rates per inhabitant that members pay. */
const rates = defineTable({
  key: 'kontingentsatser',
  title: { nb: 'Kontingentsatser', en: 'Rates of contributions' },
  description: {
    nb: 'Kroner per innbygger, etter kontingentordning og første dag som satsen gjelder.',
    en: 'NOK per inhabitant, by scheme and first day of the rate.',
  },
  dimensions: [
    {
      key: 'scheme',
      title: { nb: 'ordning', en: 'scheme' },
      role: 'other',
      code: 'contributionSchemes.nodes.key',
      label: 'contributionSchemes.nodes.name',
    },
    { key: 'rate', title: { nb: 'sats', en: 'rate' }, role: 'other', code: 'key' },
    { key: 'from', title: { nb: 'fra', en: 'from' }, role: 'time', code: 'period.from' },
  ],
  measures: [
    {
      key: 'per-inhabitant',
      title: { nb: 'sats per innbygger', en: 'rate per inhabitant' },
      unit: { nb: 'kroner', en: 'NOK' },
      value: 'perInhabitant',
      sumOverPlaces: false,
      sumOverTime: false,
    },
  ],
  source: { nb: 'Vestregionens vedtak', en: 'Decisions of Vestregionen' },
  licence: null,
  operation: `query Kontingentsatser($after: String) {
  contributionSchemes(first: 100, after: $after) {
    nodes { key name rates { key period { from } perInhabitant: perInhabitantNok } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'contributionSchemes.nodes.rates',
});

/** The tables of the module. */
export const tables = [allocations, rates];
