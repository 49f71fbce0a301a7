import { inputError } from './errors.ts';

/** Refuses a text of more than `most` characters, and a text of blanks only. */
export function refuseLong(field: string, text: string | null | undefined, most: number): void {
  if (text === null || text === undefined) return;
  if (text.trim() !== '' && text.length <= most) return;
  throw inputError(field, text, `1 to ${most} characters; this has ${text.length}`);
}

/** Refuses a day after `today` in a field about the past. */
export function refuseFuture(field: string, day: Date | null | undefined, today: Date): void {
  if (!day || day <= today) return;
  const [given, latest] = [day, today].map((one) => one.toISOString().slice(0, 10));
  throw inputError(field, given, `a day not later than today, ${latest}`);
}
