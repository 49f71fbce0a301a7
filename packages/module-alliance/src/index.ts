import { alliance } from './module.ts';
import { populations } from './territory/populations-table.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The alliance Vestregionen and its successors: municipalities, bodies, meetings, cases and documents. */
export const allianceModule = alliance.implement({
  contributions: [populations],
  register,
  renames,
});
