import { moduleConformance } from '@vesthub/testing';
import { bpaModule } from '../src/index.ts';

moduleConformance(bpaModule);
