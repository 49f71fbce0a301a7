import { kernelRenames, type Feature, type Module, type Renames } from '@vesthub/kernel';
import { allianceModule } from '@vesthub/module-alliance';
import { artFestivalModule } from '@vesthub/module-art-festival';
import { bpaModule } from '@vesthub/module-bpa';
import { economyModule } from '@vesthub/module-economy';
import { healthModule } from '@vesthub/module-health';
import { orchestraModule } from '@vesthub/module-orchestra';
import { regionalModule } from '@vesthub/module-regional';
import { steeringDataModule } from '@vesthub/module-steering-data';
import { releases } from '@vesthub/releases';

/** Every module of the hub except the registry, in the order of listings. */
export const allModules: readonly Module[] = [
  allianceModule,
  economyModule,
  regionalModule,
  steeringDataModule,
  healthModule,
  bpaModule,
  artFestivalModule,
  orchestraModule,
];

/** The renamed coordinates of the kernel and of all modules. */
export const renames: Renames = Object.fromEntries(
  [kernelRenames, ...allModules.map((module) => module.renames ?? {})].flatMap(Object.entries),
);

/** Features of every hub and service. */
export const features: readonly Feature[] = releases;
