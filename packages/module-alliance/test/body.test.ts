import { useTestHub } from '@vesthub/testing';

import { allianceModule } from '../src/index.ts';
import { body } from './body/body.ts';
import { commitments } from './body/commitments.ts';
import { leadersAndFounding } from './body/leaders-and-founding.ts';
import { members } from './body/members.ts';

const hub = useTestHub([allianceModule]);

members(hub);
body(hub);
leadersAndFounding(hub);
commitments(hub);
