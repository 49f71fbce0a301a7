import { HealthProgramme, HealthSeason } from './generated/client/enums.ts';
import type { HealthBuilder } from './module.ts';

/** Registers the enums that several types of the module use. */
export function registerProgramme(module: HealthBuilder): void {
  module.enum('HealthProgramme', HealthProgramme, {
    description: 'A strand of the alliance’s work on health (innsatsområdet helse).',
    values: {
      COOPERATION: 'Kommunehelsesamarbeidet itself (KHS).',
      KOMUT: 'Electronic messages between municipalities and hospital (KomUt).',
      PUBLIC_HEALTH: 'Public health (folkehelse).',
    },
  });
  module.enum('HealthSeason', HealthSeason, {
    description: 'A season, where a source gives no month (årstid).',
    values: {
      WINTER: 'Winter (vinter).',
      SPRING: 'Spring (vår).',
      SUMMER: 'Summer (sommer).',
      AUTUMN: 'Autumn (høst).',
    },
  });
}
