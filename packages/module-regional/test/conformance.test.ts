import { moduleConformance } from '@vesthub/testing';
import { regionalModule } from '../src/index.ts';

moduleConformance(regionalModule);
