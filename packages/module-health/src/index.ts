import { health } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The health cooperation (Kommunehelsesamarbeidet). */
export const healthModule = health.implement({
  register,
  renames,
});
