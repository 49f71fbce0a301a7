import { registerPopulationField } from './answer/population-field.ts';
import { registerSteeringData } from './answer/register-answer.ts';
import { registerArea } from './area.ts';
import { registerBatch } from './batch.ts';
import { registerKlassAgrees } from './checks/klass-agrees.ts';
import { registerPopulationsAgree } from './checks/populations-agree.ts';
import { registerCreateImport } from './create-import.ts';
import type { SteeringHub } from './hub.ts';
import { registerImportReport } from './import-report.ts';
import { registerIndicator } from './indicator.ts';
import { registerKlass } from './klass.ts';
import { registerFiguresCube } from './publishing/figures-cube.ts';
import { registerObservation } from './observation.ts';

export function register(hub: SteeringHub): void {
  const indicator = registerIndicator(hub);
  registerArea(hub);
  registerKlass(hub);
  const batch = registerBatch(hub);
  registerCreateImport(hub, registerImportReport(hub));
  const { sex } = registerObservation(hub, { indicator, batch });
  registerSteeringData(hub, { indicator, batch, sex });
  registerPopulationField(hub);
  registerPopulationsAgree(hub);
  registerKlassAgrees(hub);
  registerFiguresCube(hub);
}
