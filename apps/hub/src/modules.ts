import type { HubModule } from '@vesthub/kernel';
import { allianceModule } from '@vesthub/module-alliance';
import { artFestivalModule } from '@vesthub/module-art-festival';
import { bpaModule } from '@vesthub/module-bpa';
import { economyModule } from '@vesthub/module-economy';
import { healthModule } from '@vesthub/module-health';
import { orchestraModule } from '@vesthub/module-orchestra';
import { regionalModule } from '@vesthub/module-regional';
import { steeringDataModule } from '@vesthub/module-steering-data';

/** Every module this program knows the code of, in the order they are listed. */
export const allModules: readonly HubModule[] = [
  allianceModule,
  economyModule,
  regionalModule,
  steeringDataModule,
  healthModule,
  bpaModule,
  artFestivalModule,
  orchestraModule,
];
