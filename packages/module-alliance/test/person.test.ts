import { useTestHub } from '@vesthub/testing';

import { allianceModule } from '../src/index.ts';
import { offices } from './person/offices.ts';
import { person } from './person/person.ts';
import { secretariatOf2016 } from './person/secretariat-of-2016.ts';

const hub = useTestHub([allianceModule]);

offices(hub);
secretariatOf2016(hub);
person(hub);
