import { KostraDimension } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerKostraCode(hub: EconomyHub): void {
  hub.enum('KostraDimension', KostraDimension, {
    description: 'Dimension of the KOSTRA chart of accounts (kontoplan).',
    values: {
      ACCOUNT_TYPE: 'Kind of expense or income (art).',
      FUNCTION: 'What the money is used for (funksjon).',
      CHAPTER: 'Chapter of the balance sheet (balansekapittel).',
    },
  });
  hub.model('KostraCode', {
    description:
      'A code of KOSTRA, the chart of accounts municipalities report by (KOSTRA-kode). A name that no source gives has the certainty ASSUMED.',
    rule: 'public',
    fields: {
      dimension: 'Dimension of the chart of accounts.',
      code: 'The code (kode).',
      title: 'Its name (navn); null where none is known.',
      comment: 'From or until when the name holds, or what the code became (merknad).',
      seenFromYear:
        'First of the reporting years looked at, 2017 and 2025, in which it is valid (rapporteringsår).',
      seenToYear: 'Last of the reporting years looked at in which it is valid.',
      mappingsFrom: { description: 'Lines of the accounts tied to it.', connection: true },
      mappingsThrough: 'Lines tied to a range of codes that ends with it.',
    },
  });
  hub.collection('KostraCode', {
    one: 'kostraCode',
    many: 'kostraCodes',
    filter: ['dimension', 'code', 'title', 'seenFromYear', 'seenToYear'],
    order: ['code', 'title'],
  });
  hub.search({
    type: 'KostraCode',
    title: (row: { code: string; title: string | null }) =>
      ['KOSTRA', row.code, row.title].filter(Boolean).join(' '),
  });
}
