import { moduleConformance } from '@vesthub/testing';
import { templateModule } from '../src/index.ts';

moduleConformance(templateModule);
