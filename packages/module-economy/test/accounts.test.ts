import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { economyModule } from '../src/index.ts';
import { accountsAsADocument } from './accounts/accounts-as-a-document.ts';
import { balanceSheetOf2016 } from './accounts/balance-sheet-of-2016.ts';
import { notesOf2016 } from './accounts/notes-of-2016.ts';
import { operatingStatementOf2016 } from './accounts/operating-statement-of-2016.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
});

afterAll(() => hub.close());

operatingStatementOf2016(() => hub);
balanceSheetOf2016(() => hub);
notesOf2016(() => hub);
accountsAsADocument(() => hub);
