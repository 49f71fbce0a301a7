import { template } from './module.ts';
import { register } from './register.ts';

/** The module with everything it registers. */
export const templateModule = template.implement({
  register,
});
