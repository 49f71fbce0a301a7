import type { SteeringBuilder } from '../module.ts';
import { registerKlassAgrees } from './klass-agrees.ts';
import { registerPopulationsAgree } from './populations-agree.ts';

export function registerChecks(module: SteeringBuilder): void {
  registerPopulationsAgree(module);
  registerKlassAgrees(module);
}
