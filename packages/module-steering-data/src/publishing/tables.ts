import { defineTable } from '@vesthub/publishing';

/** The published population by municipality and year, in the columns of the template for imports. */
const population = defineTable({
  key: 'styringsdata-befolkning',
  title: { nb: 'Styringsdata: befolkning', en: 'Steering data: population' },
  description: {
    nb: 'Innbyggere 1. januar etter kommune og år. Filen kan importeres igjen.',
    en: 'Inhabitants on 1 January by municipality and year. The file can be imported again.',
  },
  dimensions: [
    {
      key: 'indicator',
      title: { nb: 'indikator', en: 'indicator' },
      role: 'other',
      code: 'indicator.key',
      label: 'indicator.name',
    },
    {
      key: 'region',
      title: { nb: 'kommune', en: 'municipality' },
      role: 'place',
      code: 'regions',
      label: 'placeName',
    },
    {
      key: 'period',
      title: { nb: 'år', en: 'year' },
      role: 'time',
      code: 'period.from',
      part: 'year',
    },
  ],
  measures: [
    {
      key: 'value',
      title: { nb: 'verdi', en: 'value' },
      unit: { nb: 'personer', en: 'persons' },
      decimals: 0,
      value: 'value',
      flag: 'flag',
      status: 'status',
      sumOverPlaces: true,
      sumOverTime: false,
    },
  ],
  source: { nb: 'Statistisk sentralbyrå, tabell 07459', en: 'Statistics Norway, table 07459' },
  licence: 'NLOD',
  operation: `query Befolkning {
  steeringData(indicators: ["population"], groupBy: [MUNICIPALITY, YEAR]) {
    rows { indicator { key name } regions placeName period { from } value flag status }
  }
}`,
  rows: 'steeringData.rows',
});

/** The tables of the module. */
export const tables = [population];
