import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the balance sheet of 2016. */
export function balanceSheetOf2016(hub: () => TestHub): void {
  describe('the balance sheet of 2016', () => {
    it('has both sides with their sums, and a line without an amount', async () => {
      const { accounts } = await hub().data<{
        accounts: { lines: { section: string | null }[] };
      }>(`{
      accounts: accountsOfYear(year: 2016) {
        lines(statement: BALANCE) { section title kind thisYearNok lastYearNok noteNumbers notes { number } }
      }
    }`);
      expect(accounts.lines.filter(({ section }) => section === 'EQUITY')).toEqual([
        {
          section: 'EQUITY',
          title: 'Disposisjonsfond',
          kind: 'AMOUNT',
          thisYearNok: 747982,
          lastYearNok: 926611,
          noteNumbers: [],
          notes: [],
        },
        {
          section: 'EQUITY',
          title: 'Bundne driftsfond',
          kind: 'AMOUNT',
          thisYearNok: null,
          lastYearNok: null,
          noteNumbers: [13],
          notes: [{ number: 13 }],
        },
        {
          section: 'EQUITY',
          title: 'Årets overskudd',
          kind: 'AMOUNT',
          thisYearNok: -152553,
          lastYearNok: -178627,
          noteNumbers: [],
          notes: [],
        },
        {
          section: 'EQUITY',
          title: 'Sum egenkapital',
          kind: 'SUM',
          thisYearNok: 595429,
          lastYearNok: 747984,
          noteNumbers: [6, 13],
          notes: [{ number: 6 }, { number: 13 }],
        },
      ]);
    });

    it('prints next to its lines only numbers of notes, and a note lists these lines', async () => {
      const { accounts } = await hub().data<{
        accounts: {
          lines: { title: string; noteNumbers: number[]; notes: { number: number }[] }[];
          notes: { number: number; referringLines: { title: string }[] }[];
        };
      }>(`{
      accounts: accountsOfYear(year: 2016) {
        lines { title noteNumbers notes { number } }
        notes { number referringLines { title } }
      }
    }`);
      for (const { noteNumbers, notes } of accounts.lines) {
        expect(notes.map(({ number }) => number)).toEqual(noteNumbers);
      }
      for (const { number, referringLines } of accounts.notes) {
        const lines = accounts.lines.filter(({ noteNumbers }) => noteNumbers.includes(number));
        expect(referringLines.map(({ title }) => title)).toEqual(lines.map(({ title }) => title));
      }
      expect(accounts.notes.map(({ referringLines }) => referringLines.length)).toEqual([
        0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 2, 3,
      ]);
    });
  });
}
