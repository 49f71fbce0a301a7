import { searchSuite, useTestHub } from '@vesthub/testing';
import { orchestraModule } from '../src/index.ts';

searchSuite(useTestHub([orchestraModule]), [
  ['Seim', 'OrchestraStaffRole', 'Kjell Seim'],
  ['iris', 'OrchestraProject', 'IRIS'],
  ['Mozartmania', 'OrchestraConcert', '26. Mozartmania'],
  ['Villajoyosa', 'OrchestraConcert', 'Konsert i Villajoyosa'],
  ['venneforening', 'OrchestraFriendsAssociation', 'Orkesterets Venneforening'],
]);
