import { economy } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';
import { tables } from './tables.ts';

/** The economy: accounts, contributions, budgets and grants. */
export const economyModule = economy.implement({
  contributions: tables,
  register,
  renames,
});
