import { expectConstantStatements, statementsSuite, useTestHub } from '@vesthub/testing';
import { it } from 'vitest';
import { steeringDataModule } from '../src/index.ts';

const hub = useTestHub([steeringDataModule]);

statementsSuite(hub, [
  ['klassCodes', 'code municipality { id } sources { words }'],
  ['KlassChange', 'oldCode newCode sources { words }', {}],
]);

it.each([
  ['steeringIndicators', 'name population { name } persons { name } sources { words }', 14],
  ['steeringAreas', 'name members { municipality { id } sources { words } } sources { words }', 11],
])('%s costs as many statements for all rows as for one', async (name, selection, many) => {
  const page = (first: number) => `{ ${name}(first: ${first}) { nodes { ${selection} } } }`;
  await expectConstantStatements(hub(), page, { many });
});
