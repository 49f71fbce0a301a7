import type { TemplateBuilder } from '../module.ts';
import { registerDayCountCheck } from './day-count.ts';

export function registerChecks(module: TemplateBuilder): void {
  registerDayCountCheck(module);
}
