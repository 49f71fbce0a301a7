import { inputError } from '../errors/errors.ts';
import { isoDay } from '../time/calendar.ts';

/** Refuses a text of more than `most` characters, and one of blanks only. */
export function refuseLong(field: string, text: string | null | undefined, most: number): void {
  if (text === null || text === undefined) return;
  if (text.trim() !== '' && text.length <= most) return;
  throw inputError(field, text, `1 to ${most} characters`);
}

/** Refuses a day after `today` for something that has happened. */
export function refuseFuture(field: string, day: Date | null | undefined, today: Date): void {
  if (!day || day <= today) return;
  throw inputError(field, isoDay(day), `a day not later than today, ${isoDay(today)}`);
}
