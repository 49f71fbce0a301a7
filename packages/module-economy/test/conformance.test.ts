import { moduleConformance } from '@vesthub/testing';
import { economyModule } from '../src/index.ts';

moduleConformance(economyModule);
