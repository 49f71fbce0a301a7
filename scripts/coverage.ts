import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { allModules, features } from '../apps/hub/src/modules.ts';
import { coverageOf } from '../test/coverage/facts.ts';
import { coverageDocument } from '../test/coverage/report.ts';

/**
 * `npm run coverage`: prints a Markdown page. For each type of each module, the page has the number of transcribed
 * facts and a query that shows all these facts. `test/coverage.test.ts` tests that the queries show every value.
 */
const modules = [registryModule, ...allModules];
const composition = compose({ modules, as: 'monolith', features });
process.stdout.write(coverageDocument(composition, modules.map(coverageOf)));
