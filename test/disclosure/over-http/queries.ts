import { generator } from '../random-tables.ts';

/** Arguments of a `steeringData` query. */
export interface Query {
  readonly indicators: readonly string[];
  readonly groupBy: readonly string[];
  readonly measure: string;
  readonly municipalities?: readonly string[];
  readonly subregion?: string;
  readonly hospitalArea?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundaries?: string;
  readonly knownAt?: string;
  readonly baseYear?: number;
  readonly standard?: string;
  readonly standardYear?: number;
}

/** Operation that selects every field of `steeringData`. */
export const operation = `query (
  $indicators: [String!]!, $groupBy: [SteeringGrouping!]!, $measure: SteeringLevelMeasure!, $municipalities: [String!],
  $subregion: String, $hospitalArea: String, $from: Date, $to: Date, $boundaries: Date, $knownAt: Date, $baseYear: Int,
  $standard: SteeringStandard! = REGION, $standardYear: Int
) {
  steeringData(
    indicators: $indicators, groupBy: $groupBy, measure: $measure, municipalities: $municipalities, subregion: $subregion,
    hospitalArea: $hospitalArea, from: $from, to: $to, boundaries: $boundaries, knownAt: $knownAt, baseYear: $baseYear,
    standard: $standard, standardYear: $standardYear
  ) {
    rows {
      place regions period { from to } ageGroup sex value lower upper numerator denominator flag status reason
      batch { id } batches { id } rank { place of }
      development { previous { absolute percent } yearBefore { absolute percent } index }
      position { region { reference difference percent } county { reference difference percent } }
    }
    variation {
      period { from to } ageGroup sex areas leftOut lowest highest ratio ratioWithoutOutermost coefficientOfVariation
      weightedCoefficientOfVariation systematicComponent
    }
  }
}`;

const places = [['MUNICIPALITY'], ['SUBREGION'], ['HOSPITAL_AREA'], ['COUNTY'], ['REGION'], []];
const times = [['YEAR'], ['PERIOD'], []];
const strata = [[], ['AGE_GROUP'], ['SEX'], ['AGE_GROUP', 'SEX']];

/** Queries that return every published cell as a count, and the municipalities' yearly cells also as a rate. */
export function exhaustiveQueries(indicator: string, knownAt?: string): Query[] {
  const common = { indicators: [indicator], ...(knownAt === undefined ? {} : { knownAt }) };
  const counts = places.flatMap((place) =>
    times.flatMap((time) =>
      strata.map((by) => ({ ...common, groupBy: [...place, ...time, ...by], measure: 'COUNT' })),
    ),
  );
  const rates = strata.map((by) => ({
    ...common,
    groupBy: ['MUNICIPALITY', 'YEAR', ...by],
    measure: 'RATE_PER_1000',
  }));
  return [...counts, ...rates];
}

interface Choices {
  readonly indicators: readonly string[];
  readonly municipalities: readonly string[];
  readonly subregions: readonly string[];
  readonly hospitalAreas: readonly string[];
  readonly knownAt: readonly (string | undefined)[];
}

/** Random queries: combinations of places, periods, groupings, measures, boundaries and releases. */
export function randomQueries(seed: number, count: number, choices: Choices): Query[] {
  const random = generator(seed);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const sometimes = <Item>(part: number, value: () => Item) =>
    random() < part ? value() : undefined;
  const some = <Item>(list: readonly Item[]) => list.filter(() => random() < 0.25);
  return Array.from({ length: count }, () => {
    const measure = pick([
      'PUBLISHED',
      'COUNT',
      'RATE_PER_1000',
      'RATE_PER_10000',
      'STANDARDISED_PER_1000',
    ]);
    const selection = pick(['none', 'municipalities', 'subregion', 'hospitalArea', 'none']);
    const query = {
      indicators: [pick(choices.indicators)],
      groupBy: [
        ...pick(places),
        ...pick([...times, ['MONTH']]),
        ...(measure.startsWith('STANDARDISED') ? [] : pick(strata)),
      ],
      measure,
      municipalities: selection === 'municipalities' ? some(choices.municipalities) : undefined,
      subregion: selection === 'subregion' ? pick(choices.subregions) : undefined,
      hospitalArea: selection === 'hospitalArea' ? pick(choices.hospitalAreas) : undefined,
      from: sometimes(0.2, () => pick(['2015-01-01', '2015-07-01', '2016-01-01', '2016-07-01'])),
      to: sometimes(0.2, () => pick(['2016-07-01', '2017-01-01', '2018-01-01'])),
      boundaries: sometimes(0.15, () => pick(['2016-01-01', '2020-01-01', '2024-01-01'])),
      knownAt: pick(choices.knownAt),
      baseYear: sometimes(0.4, () => pick([2015, 2016])),
      standard: sometimes(0.3, () => pick(['REGION', 'EUROPEAN_2013'])),
      standardYear: measure.startsWith('STANDARDISED') ? 2016 : undefined,
    };
    return JSON.parse(JSON.stringify(query)) as Query;
  });
}
