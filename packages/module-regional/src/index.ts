import { regional } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const regionalModule = regional.implement({
  register,
});
