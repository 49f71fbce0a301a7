import type { AllianceBuilder } from '../module.ts';
import { addPeriod } from './period.ts';

export function registerStudyTrip(module: AllianceBuilder): void {
  const trip = module.model('StudyTrip', {
    description: 'Study trip (studietur). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      title: 'Title of the trip.',
      year: 'Year of the trip; null if the source gives only a longer period.',
      participants: 'The participants, in words.',
      body: 'The body that travelled or arranged it.',
      text: 'Description of the trip.',
      lesson: 'Lesson that the participants drew, in words.',
      destinations: 'Places and hosts that were visited.',
      timelineEvents: 'Events of the timeline that belong to it.',
    },
  });
  addPeriod(module, trip, 'Days of the trip, or the longer period that the source gives.');
  module.collection('StudyTrip', {
    many: 'studyTrips',
    filter: ['year', 'bodyId', 'title'],
    order: ['year', 'beginsOn'],
    catalogue: {
      question: { nb: 'Hvor reiste de for å lære?', en: 'Where did they travel to learn?' },
      term: 'studietur',
      topics: ['PROCEEDINGS'],
      example: '{ studyTrips { nodes { title year destinations { place } lesson } } }',
    },
  });
  module.model('StudyTripDestination', {
    description: 'A place or host that was visited (reisemål).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      trip: 'The study trip.',
      position: 'Place in the list, from 1.',
      place: 'Name of the place.',
      country: 'The country; null if no source names it.',
      host: 'The organisation or event that was visited; null if none is named.',
    },
  });
  module.lists('StudyTripDestination', {
    filter: ['place', 'country', 'host'],
    order: ['place'],
  });
  module.search({
    type: 'StudyTrip',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.participants, row.text, row.lesson],
  });
}
