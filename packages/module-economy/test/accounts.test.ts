import { useTestHub } from '@vesthub/testing';

import { economyModule } from '../src/index.ts';
import { accountsAsADocument } from './accounts/accounts-as-a-document.ts';
import { balanceSheetOf2016 } from './accounts/balance-sheet-of-2016.ts';
import { notesOf2016 } from './accounts/notes-of-2016.ts';
import { operatingStatementOf2016 } from './accounts/operating-statement-of-2016.ts';

const hub = useTestHub([economyModule]);

operatingStatementOf2016(hub);
balanceSheetOf2016(hub);
notesOf2016(hub);
accountsAsADocument(hub);
