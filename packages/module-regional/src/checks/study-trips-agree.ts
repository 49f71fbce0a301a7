import { parse } from 'graphql';
import { regional, type RegionalBuilder } from '../module.ts';

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface Trips {
  readonly regionalEvents?: {
    readonly nodes: readonly {
      readonly id: string;
      readonly place: string | null;
      readonly date: { readonly first: string } | null;
    }[];
  } | null;
  readonly studyTrips?: {
    readonly nodes: readonly {
      readonly id: string;
      readonly year: number | null;
      readonly period: Period;
      readonly destinations: readonly { readonly place: string }[];
    }[];
  } | null;
}

/** Checks that each study trip of this module matches exactly one study trip of the alliance. */
export function registerStudyTripsAgree(module: RegionalBuilder): void {
  module.check({
    name: 'regional-study-trips-of-alliance',
    title: {
      nb: 'Hver studietur står én gang blant alliansens studieturer',
      en: 'Each study trip stands once among the study trips of the alliance',
    },
    kind: 'SCOPE',
    explanation: {
      nb: 'Årsrapporten for 2016 nevner turen til Helsinki; notatet fra 2017 nevner turer til Gøteborg og Helsinki uten år. Turen til Helsinki i notatet kan være den i 2016, og er da talt to ganger.',
      en: 'The annual report of 2016 names the trip to Helsinki; the note of 2017 names trips to Gothenburg and Helsinki without years. The trip to Helsinki in the note may be that of 2016, and is then counted twice.',
    },
    operation: parse(/* GraphQL */ `
      query StudyTripsOfBoth {
        regionalEvents(first: 100, filter: { kind: [STUDY_TRIP] }) {
          nodes {
            id
            place
            date {
              first
            }
          }
        }
        studyTrips(first: 100) {
          nodes {
            id
            year
            period {
              from
              to
            }
            destinations {
              place
            }
          }
        }
      }
    `),
    judge: ({ regionalEvents, studyTrips }: Trips) => {
      if (!regionalEvents || !studyTrips) return [];
      return regionalEvents.nodes.flatMap(({ id, place, date }) => {
        if (place === null) return [];
        const year = date === null ? null : Number(date.first.slice(0, 4));
        const same = studyTrips.nodes.filter(
          (trip) =>
            trip.destinations.some((one) => one.place === place) &&
            (year === null || mayBeIn(trip, year)),
        );
        const key = regional.keyOf(id);
        return [
          {
            what: key.replaceAll('.', '-'),
            expected: 1,
            actual: same.length,
            statedBy: [['RegionalEvent', key] as const],
            about: same.map((trip) => ['StudyTrip', regional.keyOf(trip.id)] as const),
          },
        ];
      });
    },
  });
}

function mayBeIn(
  { year, period: { from, to } }: { readonly year: number | null; readonly period: Period },
  wanted: number,
): boolean {
  if (year !== null) return year === wanted;
  return (from === null || from < `${wanted + 1}-01-01`) && (to === null || to > `${wanted}-01-01`);
}
