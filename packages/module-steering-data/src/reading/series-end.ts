import { isoDay } from '@vesthub/kernel';
import { follow } from '@vesthub/statistics/analysis';
import { regionId } from '../known-keys.ts';
import type { Question } from '../answer/question.ts';
import type { AreaMembers, Territory, Unit, UnitCode } from './units.ts';

/** The end of a municipality or county. The series goes on in the successors. */
export interface SeriesEnd {
  /** Key of the municipality or number of the county. */
  readonly place: string;
  readonly name: string;
  /** First day on which the place no longer exists. */
  readonly on: Date;
  readonly unit: Unit | null;
  readonly successors: readonly Successor[];
}

/** A municipality or county that replaced another. */
export interface Successor {
  readonly place: string;
  readonly name: string;
  readonly unit: Unit | null;
}

/** The chosen places whose series end before the end of the question's period. */
export function seriesEnds(question: Question): SeriesEnd[] {
  const { to } = question;
  const ends = question.places === 'COUNTY' ? countyEnds(question) : unitEnds(question);
  return ends.filter(({ on }) => to === null || on < to);
}

function countyEnds({ territory }: Question): SeriesEnd[] {
  return territory.counties.flatMap((county) => countyEnd(county, territory) ?? []);
}

/**
 * The ends of the chosen municipalities. If `boundaries` is given, no series ends, because all periods use the
 * municipalities of one day.
 */
function unitEnds(question: Question): SeriesEnd[] {
  const { places, boundaries, municipalities, territory } = question;
  const areUnits = places === 'MUNICIPALITY' || municipalities !== null;
  if (boundaries !== null || !areUnits) return [];
  return chosenUnits(question).flatMap((unit) => endOf(unit, territory) ?? []);
}

/** The end of a municipality; null if the municipality has not ended. */
function endOf(unit: Unit, territory: Territory): SeriesEnd | null {
  const last = lastOf(unit.codes);
  if (!last?.to) return null;
  const { code, name, to: on } = last;
  return {
    place: unit.key,
    name,
    on,
    unit,
    successors: newCodes(code, on, territory).flatMap((one) => unitWith(one, on, territory)),
  };
}

/** The municipalities that cover the unit's area on `day`, when the unit itself does not exist. */
export function unitsInstead(
  { codes }: Unit,
  day: Date,
  territory: Territory,
): readonly Successor[] {
  const earlier = codes.find(({ to }) => to !== null && to <= day);
  const nearest = earlier ? lastOf(codes)! : firstOf(codes)!;
  const valid = earlier ? dayBefore(nearest.to!) : nearest.from!;
  return follow(nearest.code, valid, day, territory.changes).flatMap((code) =>
    unitWith(code, day, territory),
  );
}

/** Names of successors for a sentence, such as `asker-2020 (Asker)`. */
export function listed(successors: readonly Successor[]): string {
  return successors.map(({ place, name }) => `${place} (${name})`).join(', ');
}

function chosenUnits({ municipalities, area, territory }: Question): readonly Unit[] {
  if (municipalities) return municipalities;
  return unitsOf(area ?? territory.areas.find(({ id }) => id === regionId)!, territory);
}

/** The municipalities that have ever belonged to an area. */
function unitsOf({ members }: AreaMembers, { units }: Territory): readonly Unit[] {
  return units.filter(({ key }) => members.some(({ municipalityId }) => municipalityId === key));
}

/**
 * Returns the end of a county number if, on the same day, numbers of the region's municipalities in that county ended;
 * otherwise null. The new numbers of these municipalities tell which counties continue the series.
 */
function countyEnd({ code, name, to: on }: UnitCode, territory: Territory): SeriesEnd | null {
  if (!on) return null;
  const region = territory.areas.find(({ id }) => id === regionId)!;
  const ended = unitsOf(region, territory)
    .flatMap(({ codes }) => codes)
    .filter((one) => one.code.startsWith(code) && one.to?.getTime() === on.getTime());
  if (ended.length === 0) return null;
  const numbers = ended.flatMap((one) => newCodes(one.code, on, territory));
  const counties = new Set(numbers.map((number) => number.slice(0, code.length)));
  const successors = [...counties].sort().flatMap((number) => {
    const found = territory.counties.find((one) => one.code === number && isValid(one, on));
    return found ? [{ place: number, name: found.name, unit: null }] : [];
  });
  return { place: code, name, on, unit: null, successors };
}

function unitWith(code: string, on: Date, { units }: Territory): Successor[] {
  return units.flatMap((unit) => {
    const found = unit.codes.find((one) => one.code === code && isValid(one, on));
    return found ? [{ place: unit.key, name: found.name, unit }] : [];
  });
}

function newCodes(code: string, on: Date, { changes }: Territory): string[] {
  return changes
    .filter((change) => change.oldCode === code && isoDay(change.on) === isoDay(on))
    .map(({ newCode }) => newCode);
}

function isValid({ from, to }: UnitCode, day: Date): boolean {
  return (from === null || from <= day) && (to === null || to > day);
}

function lastOf(codes: readonly UnitCode[]): UnitCode | undefined {
  return codes.toSorted((a, b) => Number(a.to ?? Infinity) - Number(b.to ?? Infinity)).at(-1);
}

function firstOf(codes: readonly UnitCode[]): UnitCode | undefined {
  return codes.toSorted((a, b) => Number(a.from ?? -Infinity) - Number(b.from ?? -Infinity))[0];
}

function dayBefore(day: Date): Date {
  return new Date(day.getTime() - 86_400_000);
}
