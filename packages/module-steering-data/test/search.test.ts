import { searchSuite, useTestHub } from '@vesthub/testing';
import { steeringDataModule } from '../src/index.ts';

searchSuite(useTestHub([steeringDataModule]), [
  ['folkemengde', 'SteeringIndicator', 'Folkemengde'],
  ['07459.Personer', 'SteeringIndicator', 'Folkemengde'],
]);
