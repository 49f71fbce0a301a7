import { artFestival } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const artFestivalModule = artFestival.implement({
  register,
});
