import { useTestHub } from '@vesthub/testing';
import { allModules } from '../apps/hub/src/modules.ts';
import { healthOfBodies } from './health/bodies.ts';
import { healthOfMunicipalities } from './health/municipalities.ts';

const hub = useTestHub(allModules);

healthOfMunicipalities(hub);
healthOfBodies(hub);
