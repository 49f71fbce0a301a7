import { template } from './module.ts';
import { register } from './register.ts';

/** The template module; add it to the modules of the hub. */
export const templateModule = template.implement({
  register,
});
