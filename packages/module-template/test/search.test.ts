import { searchSuite, useTestHub } from '@vesthub/testing';
import { templateModule } from '../src/index.ts';

searchSuite(useTestHub([templateModule]), [
  ['aktivitet', 'TemplateActivity', 'Første aktivitet'],
  ['activity', 'TemplateActivity', 'Første aktivitet'],
]);
