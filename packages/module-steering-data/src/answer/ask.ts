import { inputError, isoDay, keyArgument, type RequestContext } from '@vesthub/kernel';
import { steeringData } from '../module.ts';
import {
  areaNamed,
  codeOn,
  territoryOf,
  unitsNamed,
  type AreaMembers,
  type Territory,
  type Unit,
} from '../reading/units.ts';
import { listed, unitsInstead } from '../reading/series-end.ts';
import {
  isStandardised,
  type Grouping,
  type IndicatorFacts,
  type LevelMeasure,
  type PlaceGrouping,
  type Question,
  type TimeGrouping,
} from './question.ts';

/** The arguments of `steeringData`, and whether the query selects `development`. */
export interface Arguments {
  indicators: readonly string[];
  municipalities?: readonly string[] | null | undefined;
  subregion?: string | null | undefined;
  hospitalArea?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  groupBy: readonly Grouping[];
  measure: LevelMeasure;
  boundaries?: Date | null | undefined;
  knownAt?: Date | null | undefined;
  baseYear?: number | null | undefined;
  standard: 'REGION' | 'EUROPEAN_2013';
  standardYear?: number | null | undefined;
  development: boolean;
}

const placeGroupings: readonly string[] = [
  'MUNICIPALITY',
  'SUBREGION',
  'HOSPITAL_AREA',
  'COUNTY',
  'REGION',
];
const timeGroupings: readonly string[] = ['YEAR', 'MONTH', 'PERIOD'];

/** Turns the arguments into a question. Throws an input error that names the argument, its value and the expected value. */
export async function questionFrom(context: RequestContext, args: Arguments): Promise<Question> {
  const { from = null, to = null, groupBy, measure, boundaries = null } = args;
  if (from && to && from >= to) {
    throw inputError('steeringData(to:)', to, 'a day after `from`: the period ends before it');
  }
  const byAge = groupBy.includes('AGE_GROUP');
  const bySex = groupBy.includes('SEX');
  if (isStandardised(measure) && (byAge || bySex)) {
    const grouping = byAge ? 'AGE_GROUP' : 'SEX';
    throw inputError('steeringData(groupBy:)', grouping, 'no age or sex: the rate is standardised');
  }
  const territory = await territoryOf(context);
  const named = args.municipalities ?? null;
  const municipalities =
    named && unitsNamed('steeringData(municipalities:)', named, territory, boundaries);
  if (boundaries) refuseOthers(municipalities ?? [], boundaries, territory);
  const area = areaFrom(args, territory);
  return {
    indicators: await indicatorsNamed(context, args.indicators),
    municipalities,
    area,
    from,
    to,
    places: (only(groupBy, placeGroupings) ?? 'SELECTION') as PlaceGrouping,
    time: (only(groupBy, timeGroupings) ?? 'WHOLE') as TimeGrouping,
    byAge,
    bySex,
    measure,
    boundaries,
    knownAt: args.knownAt ?? null,
    baseYear: yearArgument('baseYear', args.baseYear),
    standard: args.standard,
    standardYear: yearArgument('standardYear', args.standardYear),
    development: args.development,
    territory,
  };
}

/**
 * Throws an input error for a municipality that does not exist on `day`. The error names the municipalities that cover its
 * area on that day.
 */
function refuseOthers(municipalities: readonly Unit[], day: Date, territory: Territory): void {
  for (const unit of municipalities) {
    if (codeOn(unit.codes, day)) continue;
    const instead = unitsInstead(unit, day, territory);
    const hint =
      instead.length === 0 ? '' : `; on ${isoDay(day)} its area belonged to ${listed(instead)}`;
    throw inputError(
      'steeringData(municipalities:)',
      unit.key,
      `municipalities that exist on the day of \`boundaries\`${hint}`,
    );
  }
}

/** The area named by `subregion` or `hospitalArea`; null when neither is given. */
function areaFrom(
  { municipalities, subregion, hospitalArea }: Arguments,
  territory: Territory,
): AreaMembers | null {
  const given = [municipalities, subregion, hospitalArea].filter((one) => one ?? false);
  if (given.length > 1) {
    const names = 'municipalities, subregion and hospitalArea';
    throw inputError('steeringData', names, 'at most one of them');
  }
  if (subregion) return areaNamed('steeringData(subregion:)', subregion, 'SUBREGION', territory);
  if (!hospitalArea) return null;
  return areaNamed('steeringData(hospitalArea:)', hospitalArea, 'HOSPITAL_AREA', territory);
}

/**
 * Returns the grouping that is in both `groupBy` and `allowed`; null if there is none. Throws an input error if there
 * are several.
 */
function only(groupBy: readonly Grouping[], allowed: readonly string[]): Grouping | null {
  const [found, second] = [...new Set(groupBy)].filter((one) => allowed.includes(one));
  if (second) {
    throw inputError('steeringData(groupBy:)', second, `at most one of ${allowed.join(', ')}`);
  }
  return found ?? null;
}

function yearArgument(name: string, year: number | null | undefined): number | null {
  if (year === null || year === undefined) return null;
  if (year >= 1800 && year < 2200) return year;
  throw inputError(`steeringData(${name}:)`, year, 'a year from 1800 to 2199');
}

async function indicatorsNamed(
  context: RequestContext,
  names: readonly string[],
): Promise<IndicatorFacts[]> {
  const field = 'steeringData(indicators:)';
  const keys = [...new Set(names.map((name) => keyArgument(field, 'SteeringIndicator', name)))];
  if (keys.length === 0) throw inputError(field, '[]', 'at least one indicator');
  const rows = await steeringData
    .client(context)
    .steeringIndicator.findMany({ where: { id: { in: keys } } });
  return keys.map((key) => {
    const row = rows.find(({ id }) => id === key);
    if (row) return row;
    throw inputError(field, key, 'keys of indicators, as steeringIndicators lists them');
  });
}
