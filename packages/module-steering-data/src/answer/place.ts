import { isoDay } from '@vesthub/kernel';
import { partsOf } from '@vesthub/statistics/analysis';
import { regionId } from '../known-keys.ts';
import { codeOn, membersOn, type Territory, type Unit } from '../reading/units.ts';
import type { PlaceGrouping, Question } from './question.ts';
import type { Reason } from './reason.ts';

/** A municipality, area, county or selection that rows describe. Its name and codes depend on the day. */
export interface Place {
  /** Unique among the places of one grouping. */
  readonly key: string;
  readonly grouping: PlaceGrouping;
  /** The municipality; null for a larger area. */
  readonly unit: Unit | null;
  /** Key of the SteeringArea, or number of the county. */
  readonly area: string | null;
  /** Name of the place on `day`; null when the place does not exist on that day. */
  name(day: Date): string | null;
  /** The codes whose figures add up to the place on the day `at`; null when the place does not exist on that day. */
  regions(at: Date): Regions | null;
}

/**
 * The codes that make up a place. `published` is the region under which a publisher gives figures for the whole place;
 * null if no region covers the whole place.
 */
export type Regions =
  | { readonly exact: true; readonly codes: readonly string[]; readonly published: string | null }
  | { readonly exact: false; readonly reason: Reason };

/** All places of a grouping in the region, plus the municipalities outside the region that the question names. */
export function placesOf(grouping: PlaceGrouping, question: Question): Place[] {
  const { territory, boundaries } = question;
  if (grouping === 'MUNICIPALITY') {
    return territory.units
      .filter((unit) => isCompared(unit, question))
      .map((unit) => municipality(unit, boundaries, territory));
  }
  if (grouping === 'REGION') return [areaPlace(regionId, 'REGION', territory)];
  if (grouping === 'COUNTY') return countiesOf(territory);
  if (grouping === 'SELECTION') return [selection(question)];
  const kind = grouping;
  return territory.areas
    .filter((area) => area.kind === kind && area.id !== regionId)
    .map(({ id }) => areaPlace(id, kind, territory));
}

/** Whether the question asks for rows of the place. All other places serve as a comparison only. */
export function isChosen(place: Place, { municipalities, area, boundaries }: Question, at: Date) {
  if (!place.unit) return true;
  if (area) return membersOn(area, boundaries ?? at).includes(place.unit.key);
  return municipalities === null || municipalities.some(({ key }) => key === place.unit!.key);
}

/** Whether the municipality belongs to the region or is named in the question. */
function isCompared(unit: Unit, { territory, municipalities, boundaries }: Question): boolean {
  if (municipalities?.some(({ key }) => key === unit.key)) return true;
  const region = territory.areas.find(({ id }) => id === regionId)!;
  const isMember = region.members.some(({ municipalityId }) => municipalityId === unit.key);
  return isMember && (boundaries === null || codeOn(unit.codes, boundaries) !== null);
}

function municipality(unit: Unit, boundaries: Date | null, territory: Territory): Place {
  return {
    key: unit.key,
    grouping: 'MUNICIPALITY',
    unit,
    area: null,
    name: (day) => codeOn(unit.codes, boundaries ?? day)?.name ?? null,
    regions: (at) => {
      const valid = codeOn(unit.codes, boundaries ?? at);
      if (!valid) return null;
      const { code } = valid;
      if (boundaries === null) return { exact: true, codes: [code], published: code };
      const parts = partsOf(code, { at, borders: boundaries }, territory.changes);
      if (!parts.exact) return { exact: false, reason: inexact(parts, boundaries) };
      const [only, ...more] = parts.codes;
      return { ...parts, published: more.length === 0 ? only! : null };
    },
  };
}

function inexact(
  { code, areas, why }: Extract<ReturnType<typeof partsOf>, { exact: false }>,
  boundaries: Date,
): Reason {
  const list = areas.join(', ');
  const day = isoDay(boundaries);
  return why === 'SPLIT'
    ? {
        nb: `Kommune ${code} ble delt mellom ${list} før ${day}; hva som falt på hver av dem, er ikke kjent.`,
        en: `Municipality ${code} was split between ${list} before ${day}; what fell to each is not known.`,
      }
    : {
        nb: `Kommune ${code} er slått sammen av ${list} etter ${day}; hva som hører til hver av dem, er ikke kjent.`,
        en: `Municipality ${code} was merged from ${list} after ${day}; what belongs to each is not known.`,
      };
}

function areaPlace(id: string, grouping: PlaceGrouping, territory: Territory): Place {
  const area = territory.areas.find((one) => one.id === id)!;
  return {
    key: id,
    grouping,
    unit: null,
    area: id,
    name: () => area.name,
    regions: (at) => {
      const members = membersOn(area, at);
      return { exact: true, codes: codesOf(members, territory, at), published: id };
    },
  };
}

/**
 * The counties with municipalities in the region. The sum of a county covers only those municipalities, not the whole
 * county.
 */
function countiesOf(territory: Territory): Place[] {
  const region = territory.areas.find(({ id }) => id === regionId)!;
  const numbers = new Set(
    territory.units
      .filter(({ key }) => region.members.some(({ municipalityId }) => municipalityId === key))
      .flatMap(({ codes }) => codes.map(({ code }) => code.slice(0, 2))),
  );
  return [...numbers].sort().map((number) => {
    const codes = territory.counties.filter(({ code }) => code === number);
    return {
      key: number,
      grouping: 'COUNTY',
      unit: null,
      area: number,
      name: (day) => codeOn(codes, day)?.name ?? null,
      regions: (at) => {
        const members = codesOf(membersOn(region, at), territory, at);
        const own = members.filter((code) => code.startsWith(number));
        return own.length === 0 ? null : { exact: true, codes: own, published: number };
      },
    };
  });
}

/** The municipalities or the area that the question selects, as one place. */
function selection({ area, municipalities, territory }: Question): Place {
  const region = territory.areas.find(({ id }) => id === regionId)!;
  const keys = (at: Date) => municipalities?.map(({ key }) => key) ?? membersOn(area ?? region, at);
  return {
    key: 'selection',
    grouping: 'SELECTION',
    unit: null,
    area: municipalities ? null : (area ?? region).id,
    name: () => (municipalities ? null : (area ?? region).name),
    regions: (at) => {
      const codes = codesOf(keys(at), territory, at);
      if (codes.length === 0) return null;
      return { exact: true, codes, published: municipalities ? null : (area ?? region).id };
    },
  };
}

function codesOf(keys: readonly string[], { units }: Territory, at: Date): string[] {
  return units
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ codes }) => codeOn(codes, at)?.code ?? []);
}
