import { registerActivity } from './activity.ts';
import { registerChecks } from './checks/register.ts';
import type { TemplateBuilder } from './module.ts';

export function register(module: TemplateBuilder): void {
  registerActivity(module);
  registerChecks(module);
}
