import { importer } from '@vesthub/imports';
import { publishedCube } from '@vesthub/releases';
import { fill } from './bundled/fill.ts';
import { imports } from './imports.ts';
import { steeringData } from './module.ts';
import { figuresCube } from './publishing/figures-cube.ts';
import { tables } from './publishing/tables.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** Steering data: indicators, observations, imports and releases. */
export const steeringDataModule = steeringData.implement({
  contributions: [importer(imports), publishedCube(figuresCube), ...tables],
  fill,
  register,
  renames,
});
