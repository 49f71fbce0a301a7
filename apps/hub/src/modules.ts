import type { HubModule } from '@vesthub/kernel';
import { allianceModule } from '@vesthub/module-alliance';
import { orchestraModule } from '@vesthub/module-orchestra';

/** Every module this program knows the code of. */
export const allModules: readonly HubModule[] = [allianceModule, orchestraModule];
