import { registerChecks } from './checks/register.ts';
import type { AllianceBuilder } from './module.ts';
import { registerPlans } from './plan/plans.ts';
import { registerProceedings } from './proceedings/proceedings.ts';
import { registerStructure } from './structure.ts';

export function register(module: AllianceBuilder): void {
  registerStructure(module);
  registerProceedings(module);
  registerPlans(module);
  registerChecks(module);
}
