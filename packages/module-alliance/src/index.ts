import { alliance } from './module.ts';
import { register } from './register.ts';

/** The alliance: municipalities, bodies, meetings, cases and documents of Vestregionen, and its successors. */
export const allianceModule = alliance.implement({
  register,
});
