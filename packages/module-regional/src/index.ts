import { regional } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The regional module: strategies, focus areas, budgets and results of the regional cooperation. */
export const regionalModule = regional.implement({
  register,
  renames,
});
