import type { AllianceHub } from '../hub.ts';
import { addPeriod } from './period.ts';

export function registerStudyTrip(hub: AllianceHub): void {
  const trip = hub.model('StudyTrip', {
    description: 'A journey to learn from others (studietur).',
    rule: 'public',
    fields: {
      title: 'What it was.',
      year: 'The year; null where the source gives only a span.',
      participants: 'Who travelled.',
      body: 'The body that travelled or arranged it.',
      text: 'What is told of it.',
      lesson: 'What the travellers took home.',
      destinations: 'Where it went.',
      timelineEvents: 'Events of the timeline it is part of.',
    },
  });
  addPeriod(hub, trip, 'When it was, or the span the source gives.');
  hub.collection('StudyTrip', {
    one: 'studyTrip',
    many: 'studyTrips',
    filter: ['year', 'bodyId', 'title'],
    order: ['year', 'beginsOn'],
  });
  hub.model('StudyTripDestination', {
    description: 'A place or host that was visited (reisemål).',
    rule: 'public',
    fields: {
      trip: 'The journey.',
      position: 'Place in the list.',
      place: 'The place.',
      country: 'The country, where a source names it.',
      host: 'The organisation or event visited, where one is named.',
    },
  });
  hub.collection('StudyTripDestination', {
    one: 'studyTripDestination',
    many: 'studyTripDestinations',
    filter: ['place', 'country', 'host'],
    order: ['place'],
  });
  hub.search({
    type: 'StudyTrip',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'participants' | 'text' | 'lesson', string | null>) => [
      row.titleEn,
      row.participants,
      row.text,
      row.lesson,
    ],
  });
}
