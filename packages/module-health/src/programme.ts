import { HealthProgramme, HealthSeason } from './generated/client/enums.ts';
import type { HealthHub } from './hub.ts';

/** Enums that types all over the module use. */
export function registerProgramme(hub: HealthHub): void {
  hub.enum('HealthProgramme', HealthProgramme, {
    description: 'A strand of the alliance’s work on health (innsatsområdet helse).',
    values: {
      COOPERATION: 'Kommunehelsesamarbeidet itself (KHS).',
      KOMUT: 'Electronic messages between municipalities and hospital (KomUt).',
      PUBLIC_HEALTH: 'Public health (folkehelse).',
    },
  });
  hub.enum('HealthSeason', HealthSeason, {
    description: 'A season, where a source gives no month (årstid).',
    values: {
      WINTER: 'Winter (vinter).',
      SPRING: 'Spring (vår).',
      SUMMER: 'Summer (sommer).',
      AUTUMN: 'Autumn (høst).',
    },
  });
}
