import { moduleConformance } from '@vesthub/testing';
import { orchestraModule } from '../src/index.ts';

moduleConformance(orchestraModule);
