import type { AllianceHub } from './hub.ts';
import { registerPlans } from './plan/plans.ts';
import { registerProceedings } from './proceedings/proceedings.ts';
import { registerStructure } from './structure.ts';

export function register(hub: AllianceHub): void {
  registerStructure(hub);
  registerProceedings(hub);
  registerPlans(hub);
}
