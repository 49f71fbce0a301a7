import { registerActivity } from './activity.ts';
import { registerDayCountCheck } from './checks/day-count.ts';
import type { TemplateBuilder } from './module.ts';

export function register(module: TemplateBuilder): void {
  registerActivity(module);
  registerDayCountCheck(module);
}
