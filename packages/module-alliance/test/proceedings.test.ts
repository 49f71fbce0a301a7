import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { allianceModule } from '../src/index.ts';
import { case24Of2017 } from './proceedings/case-24-2017.ts';
import { documents } from './proceedings/documents.ts';
import { meetings } from './proceedings/meetings.ts';
import { municipalities } from './proceedings/municipalities.ts';
import { ninePoints } from './proceedings/nine-points.ts';
import { numberOfMunicipalitiesInKommunehelsesamarbeidet } from './proceedings/number-of-municipalities-in-kommunehelsesamarbeidet.ts';
import { search } from './proceedings/search.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

case24Of2017(() => hub);
meetings(() => hub);
ninePoints(() => hub);
municipalities(() => hub);
numberOfMunicipalitiesInKommunehelsesamarbeidet(() => hub);
documents(() => hub);
search(() => hub);
