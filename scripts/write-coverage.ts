import { writeFileSync } from 'node:fs';
import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { coverageOf } from '../test/coverage/facts.ts';
import { coverageDocument } from '../test/coverage/report.ts';

/** Writes docs/coverage.md from the modules' data; the test of the same name sees whether it is true. */
const modules = [registryModule, ...allModules];
const { schema } = compose({ modules, as: 'hub' });
const document = coverageDocument(schema, modules.map(coverageOf));
writeFileSync(new URL('../docs/coverage.md', import.meta.url), document);
