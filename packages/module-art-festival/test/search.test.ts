import { searchSuite, useTestHub } from '@vesthub/testing';
import { artFestivalModule } from '../src/index.ts';

searchSuite(useTestHub([artFestivalModule]), [
  ['Dikemark', 'FestivalEdition', 'Kunst rett vest 2016'],
  ['tegneworkshop', 'FestivalSideProject', 'In translation between then and when'],
  ['Yttervik', 'FestivalEdition', 'Geir Yttervik'],
  ['cellulosefabrikk', 'FestivalVenue', 'Den nedlagte cellulosefabrikken på Tofte'],
]);
