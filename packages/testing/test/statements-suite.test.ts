import { expectConstantStatements, statementsSuite, useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { stockModule } from './stock-module.ts';

const hub = useTestHub([stockModule]);

statementsSuite(hub, [['stockList', 'number']]);

it('fails for a list that sends a statement for each row', async () => {
  const page = (first: number) => `{ stockListSlow(first: ${first}) { nodes { number } } }`;
  await expect(expectConstantStatements(hub(), page)).rejects.toThrow('expected 50 to be 1');
});

it('compares pages of the given size', async () => {
  const page = (first: number) => `{ stockListSlow(first: ${first}) { nodes { number } } }`;
  await expect(expectConstantStatements(hub(), page, { many: 7 })).rejects.toThrow(
    'expected 7 to be 1',
  );
});
