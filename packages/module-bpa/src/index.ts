import { concessionRounds } from './concession/rounds-table.ts';
import { bpa } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The network for user-controlled personal assistance (BPA). */
export const bpaModule = bpa.implement({
  contributions: [concessionRounds],
  register,
  renames,
});
