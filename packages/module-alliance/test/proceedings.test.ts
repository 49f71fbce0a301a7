import { useTestHub } from '@vesthub/testing';

import { allianceModule } from '../src/index.ts';
import { case24Of2017 } from './proceedings/case-24-2017.ts';
import { documents } from './proceedings/documents.ts';
import { meetings } from './proceedings/meetings.ts';
import { municipalities } from './proceedings/municipalities.ts';
import { ninePoints } from './proceedings/nine-points.ts';
import { numberOfMunicipalitiesInKommunehelsesamarbeidet } from './proceedings/number-of-municipalities-in-kommunehelsesamarbeidet.ts';

const hub = useTestHub([allianceModule]);

case24Of2017(hub);
meetings(hub);
ninePoints(hub);
municipalities(hub);
numberOfMunicipalitiesInKommunehelsesamarbeidet(hub);
documents(hub);
