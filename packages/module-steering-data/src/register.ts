import { registerPopulationField } from './answer/population-field.ts';
import { registerSteeringData } from './answer/register-answer.ts';
import { registerArea } from './area.ts';
import { registerBatch } from './batch.ts';
import { registerChecks } from './checks/register.ts';
import { registerCreateImport } from './create-import.ts';
import type { SteeringBuilder } from './module.ts';
import { registerImportReport } from './import-report.ts';
import { registerIndicator, registerMeasure } from './indicator.ts';
import { registerKlass } from './klass.ts';
import { registerObservation } from './observation.ts';

export function register(module: SteeringBuilder): void {
  const measure = registerMeasure(module);
  const { indicator, counted } = registerIndicator(module);
  registerArea(module);
  registerKlass(module);
  const batch = registerBatch(module);
  registerCreateImport(module, { report: registerImportReport(module), measure, counted });
  const { sex } = registerObservation(module, { indicator, batch, measure });
  registerSteeringData(module, { indicator, batch, sex });
  registerPopulationField(module);
  registerChecks(module);
}
