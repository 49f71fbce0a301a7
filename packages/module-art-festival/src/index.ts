import { artFestival } from './module.ts';
import { register } from './register.ts';

/** The art festival Kunst rett vest. */
export const artFestivalModule = artFestival.implement({
  register,
});
