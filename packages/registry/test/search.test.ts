import { searchSuite, useTestHub } from '@vesthub/testing';
import { registryModule } from '../src/index.ts';

searchSuite(useTestHub([registryModule]), [
  [
    'avvikles',
    'OwnershipDecision',
    'Alliansen avvikles fra 1.1.2019; punktene i skissen står som vedtaket 14.6.2018',
  ],
  [
    'ni punkter om framtida',
    'OwnershipDecision',
    'Ni punkter om framtiden, lagt fram for styringsgruppen som forslag',
  ],
]);
