import { useTestHub } from '@vesthub/testing';

import { allianceModule } from '../src/index.ts';
import { actionPlan2015 } from './action-plan/action-plan-2015.ts';
import { actionPlans } from './action-plan/action-plans.ts';
import { moneyAndLeads2015 } from './action-plan/money-and-leads-2015.ts';
import { platforms } from './action-plan/platforms.ts';

const hub = useTestHub([allianceModule]);

actionPlan2015(hub);
moneyAndLeads2015(hub);
actionPlans(hub);
platforms(hub);
