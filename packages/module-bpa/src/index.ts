import { bpa } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const bpaModule = bpa.implement({
  register,
});
