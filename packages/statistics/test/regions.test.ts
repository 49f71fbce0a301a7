import { describe, expect, it } from 'vitest';
import { alike } from '../src/reading/region-name.ts';
import { Regions, type CodeRow } from '../src/reading/regions.ts';

const row = (code: string, name: string, from: string | null, to: string | null): CodeRow => ({
  classification: code.length === 2 ? 104 : 131,
  code,
  name,
  from,
  to,
});

const regions = new Regions(
  [
    row('0219', 'Bærum', null, '2020-01-01'),
    row('3024', 'Bærum', '2020-01-01', null),
    row('0605', 'Ringerike', null, '2020-01-01'),
    row('0616', 'Nes', null, '2020-01-01'),
    row('0236', 'Nes', null, '2020-01-01'),
    row('0619', 'Ål', null, '2020-01-01'),
    row('0301', 'Oslo', null, null),
    row('03', 'Oslo', null, null),
    row('06', 'Buskerud', null, '2020-01-01'),
    row('02', 'Akershus', null, '2020-01-01'),
  ],
  [
    { id: 'norge', name: 'Norge', aliases: ['hele landet'] },
    { id: 'vestre-viken', name: 'Vestre Viken', aliases: ['vestre viken hf'] },
  ],
);
const find = (cell: string, day = '2016-01-01') => {
  const found = regions.resolve(cell, day);
  return 'region' in found ? found.region : found.reason;
};

describe('A region', () => {
  it.each([
    ['Bærum kommune', '0219'],
    ['Baerum', '0219'],
    ['BÆRUM', '0219'],
    ['Bærum1)', '0219'],
    ['Bærum (0219)', '0219'],
    ['0219 Bærum (-2019)', '0219'],
    ['0219 B\ufffdrum', '0219'],
    ['0219 BÃ¦rum', '0219'],
    ['K-0219', '0219'],
    ['K_0219', '0219'],
    ['219', '0219'],
    ['219.0', '0219'],
    ['Aal', '0619'],
    ['Nes i Buskerud', '0616'],
    ['Nes (Akershus)', '0236'],
    ['Buskerud', '06'],
    ['Buskerud fylke', '06'],
    ['F-06 Buskerud', '06'],
    ['Oslo', '0301'],
    ['Oslo kommune', '0301'],
    ['Oslo fylkeskommune', '03'],
    ['Hele landet', 'norge'],
    ['0 Hele landet', 'norge'],
    ['EAK Landet', 'norge'],
    ['Vestre Viken HF', 'vestre-viken'],
  ])('written «%s» is %s', (cell, region) => expect(find(cell)).toBe(region));

  it.each([
    ['Ringrike', 'is not a known municipality, county or area; the nearest is «Ringerike» (0605)'],
    ['L', 'is not a known municipality, county or area'],
    ['EKG05 KOSTRA-gruppe 5', 'is a group of municipalities of KOSTRA'],
    ['I alt', 'is a total of which the file does not say what it covers'],
    ['0219 Ål', 'the code 0219 is Bærum on 2016-01-01, the file says «Ål»'],
    ['0219 Bærum øst', 'the code 0219 is Bærum on 2016-01-01, the file says «Bærum øst»'],
    ['Nes', 'several municipalities are called «Nes» on 2016-01-01: 0616, 0236'],
    ['0219 Bærum - Ringerike', 'the code 0219 is Bærum on 2016-01-01'],
    ['0219 (Ringerike)', 'the code 0219 is Bærum on 2016-01-01'],
    ['3024', 'the code 3024 did not exist on 2016-01-01: it is Bærum from 2020-01-01'],
  ])('written «%s» is not guessed', (cell, reason) => expect(find(cell)).toContain(reason));

  it.each(['Bærum '.repeat(100), 'x'.repeat(5_000_000)])(
    'of any length is read at once',
    (cell) => {
      expect(find(cell)).toBe('a name has at most 200 characters');
      expect(regions.isKnown(cell)).toBe(false);
    },
  );

  it('is that of the day', () => expect(find('Bærum', '2021-01-01')).toBe('3024'));
});

it('Names are alike in other spellings, with other languages and with lost letters', () => {
  expect(alike('Nordreisa', 'Nordreisa - Ráisa - Raisi')).toBe(true);
  expect(alike('Nes', 'Nes (Buskerud)')).toBe(true);
  expect(alike('Krødsherad', 'Kr?dsherad')).toBe(true);
  expect(alike('Ål', 'Ås')).toBe(false);
  expect(alike('Bærum', 'Asker')).toBe(false);
});
