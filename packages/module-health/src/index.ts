import { health } from './module.ts';
import { register } from './register.ts';

/** The health cooperation (Kommunehelsesamarbeidet). */
export const healthModule = health.implement({
  register,
});
