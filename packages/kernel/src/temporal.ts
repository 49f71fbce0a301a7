import type { HubContext } from './context.ts';
import type { Language, PeriodShape } from './types.ts';

interface AsOfArguments {
  asOf?: Date | null | undefined;
}

/** The day a single value is asked for: the argument, else the request's header, else today. */
export function dayFor(args: AsOfArguments, context: HubContext): Date {
  return args.asOf ?? context.asOf ?? context.today;
}

/** The day a list is asked for: the argument, else the request's header, else null for all periods. */
export function dayForList(args: AsOfArguments, context: HubContext): Date | null {
  return args.asOf ?? context.asOf;
}

/** A Prisma `where` for rows whose period `[from, to)` holds on `day`; everything when `day` is null. */
export function validOn(day: Date | null): ValidOn | Record<never, never> {
  if (day === null) return {};
  return {
    AND: [
      { OR: [{ from: null }, { from: { lte: day } }] },
      { OR: [{ to: null }, { to: { gt: day } }] },
    ],
  };
}

interface ValidOn {
  AND: [
    { OR: [{ from: null }, { from: { lte: Date } }] },
    { OR: [{ to: null }, { to: { gt: Date } }] },
  ];
}

/** Whether the period `[from, to)` holds on `day`; an open end is never passed. */
export function holdsOn(period: PeriodShape, day: Date | null): boolean {
  if (day === null) return true;
  return (period.from === null || period.from <= day) && (period.to === null || period.to > day);
}

/** The English text where it is asked for and exists, the Norwegian one otherwise. */
export function inLanguage<Text extends string | null>(
  args: { language?: Language | null | undefined },
  nb: Text,
  en?: string | null,
): Text | string {
  return args.language === 'EN' && en ? en : nb;
}
