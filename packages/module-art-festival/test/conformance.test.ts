import { moduleConformance } from '@vesthub/testing';
import { artFestivalModule } from '../src/index.ts';

moduleConformance(artFestivalModule);
