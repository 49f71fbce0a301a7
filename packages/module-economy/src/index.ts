import { economy } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const economyModule = economy.implement({
  register,
});
