import { artistCounts } from './counts-table.ts';
import { artFestival } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The art festival Kunst rett vest. */
export const artFestivalModule = artFestival.implement({
  contributions: [artistCounts],
  register,
  renames,
});
