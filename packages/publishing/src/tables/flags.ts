import type { Title } from '@vesthub/kernel';

/** How text formats show why a number is missing. */
export interface Flag {
  readonly symbol: string;
  readonly legend: Title;
}

/** The symbols of missing numbers. They are those of Statistics Norway; `i` is the hub's own. */
export const flags = {
  PRIVACY: {
    symbol: ':',
    legend: { nb: 'vises ikke av personvernhensyn', en: 'not shown, to protect privacy' },
  },
  MISSING: { symbol: '..', legend: { nb: 'oppgave mangler', en: 'not known' } },
  NOT_APPLICABLE: {
    symbol: '.',
    legend: { nb: 'tall kan ikke forekomme', en: 'no such number can exist' },
  },
  INEXACT: {
    symbol: 'i',
    legend: {
      nb: 'kan ikke gis eksakt innenfor disse grensene',
      en: 'cannot be given exactly for these borders',
    },
  },
} as const satisfies Record<string, Flag>;

/** The publisher's symbol of a provisional number. */
export const provisional: Flag = {
  symbol: '*',
  legend: { nb: 'foreløpig tall', en: 'provisional' },
};

/** A reason for a missing number. */
export type FlagName = keyof typeof flags;

/** Whether `text` is a reason for a missing number. */
export function isFlag(text: unknown): text is FlagName {
  return typeof text === 'string' && Object.hasOwn(flags, text);
}
