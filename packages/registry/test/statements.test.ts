import { expectConstantStatements, useTestHub } from '@vesthub/testing';
import { it } from 'vitest';
import { registryModule } from '../src/index.ts';

const hub = useTestHub([registryModule]);

it('a list of ownerships costs as many statements for all rows as for one', async () => {
  const page = (first: number) =>
    `{ moduleOwnerships(first: ${first}, orderBy: FROM_DESC) { totalCount nodes {
      module { name title(language: EN) } body { id } host { id } keeper { id } partners { body { id } } sources { words }
    } } }`;
  await expectConstantStatements(hub(), page, { many: 22 });
});

it('a list of modules with their owners on a day costs as many statements for all rows as for one', async () => {
  const page = (first: number) => `{ moduleOwnerships(first: ${first}) { nodes {
    module { name ownerships { period { from } body { id } } }
  } } }`;
  await expectConstantStatements(hub(), page, { many: 22, asOf: '2016-06-01' });
});
