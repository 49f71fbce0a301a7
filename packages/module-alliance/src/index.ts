import { alliance } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const allianceModule = alliance.implement({
  register,
});
