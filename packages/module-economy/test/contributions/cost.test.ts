import { describe, expect, it } from 'vitest';
import { day } from '@vesthub/kernel';
import {
  costOf,
  type Cost,
  type CostOptions,
  type SchemeRule,
} from '../../src/contributions/cost.ts';
import { populations, rowsOf, schemeOf } from './data-files.ts';

const figures = populations();

function cost(scheme: string, year: number, options: CostOptions = {}): Cost<SchemeRule> {
  const found = costOf(figures, schemeOf(scheme), year, options);
  if (!found) throw new Error(`${scheme} has no rate.`);
  return found;
}

/** Amounts in NOK, by key of the municipality. */
function amounts({ invoices }: Cost<SchemeRule>): Record<string, number> {
  return Object.fromEntries(invoices.map((invoice) => [invoice.municipalityId, invoice.amountNok]));
}

describe('the computed contributions of 2016', () => {
  it('equal the stated amounts, with 300 000 from the county authorities', () => {
    const [county] = rowsOf<{ amountNok: number }>('CountyContribution');
    const [ordinary, khs, bpa] = ['ordinaer', 'khs', 'bpa'].map((id) => cost(id, 2016));
    expect(ordinary?.municipalNok).toBe(4_216_710);
    expect(khs?.municipalNok).toBe(965_336);
    expect(bpa?.municipalNok).toBe(222_522);
    expect(county?.amountNok).toBe(300_000);
    expect(4_216_710 + 300_000 + 965_336 + 222_522).toBe(5_704_568);
  });

  it('include the ordinary contribution of 15 members', () => {
    expect(amounts(cost('ordinaer', 2016))).toEqual({
      asker: 601_060,
      baerum: 1_223_480,
      drammen: 678_950,
      hole: 67_670,
      hurum: 94_130,
      krodsherad: 22_750,
      lier: 257_310,
      modum: 137_940,
      'nedre-eiker': 244_310,
      'ovre-eiker': 182_050,
      ringerike: 298_010,
      royken: 214_920,
      sande: 92_970,
      sigdal: 35_120,
      svelvik: 66_040,
    });
  });

  it('include the contribution of 26 municipalities to the health cooperation', () => {
    expect(amounts(cost('khs', 2016))).toEqual({
      al: 9422,
      asker: 120_212,
      baerum: 244_696,
      drammen: 135_790,
      fla: 2148,
      flesberg: 5398,
      gol: 9156,
      hemsedal: 4844,
      hol: 8994,
      hole: 13_534,
      hurum: 18_826,
      jevnaker: 13_258,
      kongsberg: 54_026,
      krodsherad: 4550,
      lier: 51_462,
      modum: 27_588,
      'nedre-eiker': 48_862,
      nes: 6844,
      'nore-og-uvdal': 5096,
      'ovre-eiker': 36_410,
      ringerike: 59_602,
      rollag: 2808,
      royken: 42_984,
      sande: 18_594,
      sigdal: 7024,
      svelvik: 13_208,
    });
  });

  it('include half a krone per inhabitant, each invoice rounded up, from 15 municipalities in the BPA network', () => {
    expect(amounts(cost('bpa', 2016))).toEqual({
      asker: 30_053,
      baerum: 61_174,
      drammen: 33_948,
      hurum: 4707,
      jevnaker: 3315,
      kongsberg: 13_507,
      krodsherad: 1138,
      lier: 12_866,
      modum: 6897,
      'nedre-eiker': 12_216,
      'ovre-eiker': 9103,
      ringerike: 14_901,
      royken: 10_746,
      sande: 4649,
      svelvik: 3302,
    });
  });
});

describe('the cost in other years', () => {
  it('follows payers and population of the year, with the rate of 2016', () => {
    const of = (scheme: string, year: number) => {
      const { invoices, population, municipalNok, isRateStated } = cost(scheme, year);
      return [invoices.length, population, municipalNok, isRateStated];
    };
    expect(of('ordinaer', 2010)).toEqual([16, 393_272, 3_932_720, false]);
    expect(of('ordinaer', 2014)).toEqual([16, 417_702, 4_177_020, false]);
    expect(of('ordinaer', 2015)).toEqual([15, 416_879, 4_168_790, false]);
    expect(of('ordinaer', 2018)).toEqual([15, 429_977, 4_299_770, false]);
    expect(of('ordinaer', 2019)).toEqual([0, 0, 0, false]);
    expect(of('khs', 2019)).toEqual([26, 494_947, 989_894, false]);
    expect(of('khs', 2020)).toEqual([21, 488_650, 977_300, false]);
    expect(of('bpa', 2018)).toEqual([15, 453_843, 226_924, false]);
  });

  it('uses the payers of another day if `payersOn` is given', () => {
    const payersOn = day('2018-12-31');
    expect(cost('ordinaer', 2019, { payersOn }).municipalNok).toBe(4_334_910);
    expect(cost('khs', 2013, { payersOn }).population).toBe(464_947);
  });

  it('is null if the population of a payer is missing, and lists these payers', () => {
    const { municipalNok, missing } = cost('khs', 2020, { payersOn: day('2019-12-31') });
    expect(municipalNok).toBeNull();
    expect(missing).toEqual([
      'asker',
      'drammen',
      'hurum',
      'nedre-eiker',
      'royken',
      'sande',
      'svelvik',
    ]);
  });
});

describe('the cost without some of the payers', () => {
  it('is reduced by the share of the leaver, Jevnaker in 2014', () => {
    const { leavers, leaversNok, municipalNok } = cost('ordinaer', 2014, {
      without: ['jevnaker'],
    });
    expect(leavers.map(({ municipalityId, amountNok }) => [municipalityId, amountNok])).toEqual([
      ['jevnaker', 65_160],
    ]);
    expect(leavers[0]?.share).toBeCloseTo(65_160 / 4_177_020, 12);
    expect([leaversNok, municipalNok]).toEqual([65_160, 4_111_860]);
  });

  it('is reduced by nearly a quarter without the three municipalities that wanted to wind up the alliance', () => {
    const { leaversNok, municipalNok, leavers } = cost('ordinaer', 2018, {
      without: ['drammen', 'svelvik', 'nedre-eiker'],
    });
    expect([leaversNok, municipalNok]).toEqual([1_003_020, 3_296_750]);
    expect(leavers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.2333, 4);
  });

  it('is unchanged if the leaver is not a payer', () => {
    expect(cost('bpa', 2016, { without: ['hole'] }).municipalNok).toBe(222_522);
  });
});
