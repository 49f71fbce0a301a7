import { KostraDimension } from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

export function registerKostraCode(module: EconomyBuilder): void {
  module.enum('KostraDimension', KostraDimension, {
    description: 'Dimension of the KOSTRA chart of accounts (kontoplan).',
    values: {
      ACCOUNT_TYPE: 'Type of expense or income (art).',
      FUNCTION: 'Purpose of the expense (funksjon).',
      CHAPTER: 'Chapter of the balance sheet (balansekapittel).',
    },
  });
  module.model('KostraCode', {
    description:
      'A code of KOSTRA, the chart of accounts that municipalities use for reporting (KOSTRA-kode). A name that no source gives has the certainty `ASSUMED`.',
    rule: 'public',
    defaultOrder: 'code',
    fields: {
      dimension: 'Dimension of the chart of accounts.',
      code: 'The code (kode).',
      title: 'Name of the code (navn); null if unknown.',
      comment:
        'First or last year of the name, or the codes that replaced this one, in words (merknad); null if none.',
      seenFromYear:
        'First of the examined reporting years, 2017 and 2025, in which the code is valid (rapporteringsår); null if in neither.',
      seenToYear: 'Last of these years in which the code is valid; null if in neither.',
      mappingsFrom: {
        description:
          'Mappings of lines of the accounts to this code, or to a range that begins with it.',
        connection: true,
      },
      mappingsThrough: 'Mappings of lines to a range of codes that ends with this one.',
    },
  });
  module.collection('KostraCode', {
    many: 'kostraCodes',
    groups: { by: ['dimension'] },
    filter: ['dimension', 'code', 'title', 'seenFromYear', 'seenToYear'],
    order: ['code', 'title'],
    catalogue: {
      question: {
        nb: 'Under hvilken kode rapporteres en linje til staten?',
        en: 'Under which code is a line reported to the state?',
      },
      term: 'KOSTRA-kode',
      topics: ['MONEY'],
      example:
        '{ kostraCodes(first: 20) { totalCount nodes { code title dimension seenFromYear } } }',
    },
  });
  module.search({
    type: 'KostraCode',
    title: (row) => ['KOSTRA', row.code, row.title].filter(Boolean).join(' '),
  });
}
