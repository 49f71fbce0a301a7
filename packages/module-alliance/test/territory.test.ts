import { useTestHub } from '@vesthub/testing';

import { allianceModule } from '../src/index.ts';
import { countyAndCountyAuthority } from './territory/county-and-county-authority.ts';
import { merger } from './territory/merger.ts';
import { changeOfNumber } from './territory/change-of-number.ts';
import { population } from './territory/population.ts';
import { regionsOfMunicipalitiesAndHospitals } from './territory/regions-of-municipalities-and-hospitals.ts';

const hub = useTestHub([allianceModule]);

merger(hub);
changeOfNumber(hub);
population(hub);
countyAndCountyAuthority(hub);
regionsOfMunicipalitiesAndHospitals(hub);
