import { economy } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The economy: accounts, contributions, budgets and grants. */
export const economyModule = economy.implement({
  register,
  renames,
});
