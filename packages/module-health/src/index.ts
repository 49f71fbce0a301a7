import { health } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const healthModule = health.implement({
  register,
});
