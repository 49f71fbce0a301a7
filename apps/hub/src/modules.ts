import type { HubModule } from '@vesthub/kernel';
import { allianceModule } from '@vesthub/module-alliance';
import { artFestivalModule } from '@vesthub/module-art-festival';
import { bpaModule } from '@vesthub/module-bpa';
import { economyModule } from '@vesthub/module-economy';
import { healthModule } from '@vesthub/module-health';
import { orchestraModule } from '@vesthub/module-orchestra';
import { regionalModule } from '@vesthub/module-regional';

/** Every module this program knows the code of, in the order they are listed. */
export const allModules: readonly HubModule[] = [
  allianceModule,
  economyModule,
  regionalModule,
  healthModule,
  bpaModule,
  artFestivalModule,
  orchestraModule,
];
