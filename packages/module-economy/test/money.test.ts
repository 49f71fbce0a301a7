import { useTestHub } from '@vesthub/testing';

import { economyModule } from '../src/index.ts';
import { budgets } from './money/budgets.ts';
import { grants } from './money/grants.ts';
import { hostContributions } from './money/host-contributions.ts';
import { results } from './money/results.ts';

const hub = useTestHub([economyModule]);

budgets(hub);
results(hub);
grants(hub);
hostContributions(hub);
