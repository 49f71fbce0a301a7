import { template } from './module.ts';
import { register } from './register.ts';

/** The module, to be listed among those of the hub. */
export const templateModule = template.implement({
  register,
});
