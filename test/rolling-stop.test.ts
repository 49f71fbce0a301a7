import { rollingSuite } from './rolling/rolling-suite.ts';

rollingSuite(5);
