import {
  inputError,
  isoDay,
  keyArgument,
  keysNamed,
  namesOf,
  parseGlobalId,
  perRequest,
  unknownName,
  type RequestContext,
} from '@vesthub/kernel';
import type { CodeChange } from '@vesthub/statistics/analysis';
import { steeringData } from '../module.ts';

/**
 * A code of a municipality or county, valid in the period `[from, to)`. Null means that the period is open at that end.
 */
export interface UnitCode {
  readonly code: string;
  readonly name: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** A municipality with all the codes it has had. */
export interface Unit {
  /** Key of the `Municipality`; the code when the hub has no such municipality. */
  readonly key: string;
  /** Whether `key` is the key of a `Municipality`. */
  readonly known: boolean;
  readonly codes: readonly UnitCode[];
}

/** An area and its municipalities. Each municipality belongs to the area for a period. */
export interface AreaMembers {
  readonly id: string;
  readonly kind: 'COUNTRY' | 'HOSPITAL_AREA' | 'SUBREGION';
  readonly name: string;
  readonly nameEn: string | null;
  readonly members: readonly {
    readonly municipalityId: string;
    readonly from: Date | null;
    readonly to: Date | null;
  }[];
}

/** The module's reference data: codes, their changes, and areas. */
export interface Territory {
  readonly units: readonly Unit[];
  readonly counties: readonly UnitCode[];
  readonly changes: readonly CodeChange[];
  readonly areas: readonly AreaMembers[];
}

/** The reference data, read once per request. */
export function territoryOf(context: RequestContext): Promise<Territory> {
  return perRequest(context, territoryOf, () => readTerritory(context));
}

async function readTerritory(context: RequestContext): Promise<Territory> {
  const client = steeringData.client(context);
  const [codes, changes, areas] = await Promise.all([
    client.klassCode.findMany({ orderBy: [{ code: 'asc' }, { from: 'asc' }] }),
    client.klassChange.findMany(),
    client.steeringArea.findMany({ include: { members: true }, orderBy: { name: 'asc' } }),
  ]);
  const units = new Map<string, { key: string; known: boolean; codes: UnitCode[] }>();
  for (const { classification, municipalityId, code, name, from, to } of codes) {
    if (classification !== municipalities) continue;
    const key = municipalityId ?? code;
    const unit = units.get(key) ?? { key, known: municipalityId !== null, codes: [] };
    unit.codes.push({ code, name, from, to });
    units.set(key, unit);
  }
  return {
    units: [...units.values()],
    counties: codes.filter(({ classification }) => classification === counties),
    changes: changes.map(({ oldCode, newCode, date }) => ({ oldCode, newCode, on: date })),
    areas,
  };
}

/** Classification numbers of Statistics Norway. */
const municipalities = 131;
const counties = 104;

/** The code that is valid on `day`; null when none is. */
export function codeOn(codes: readonly UnitCode[], day: Date): UnitCode | null {
  const valid = ({ from, to }: UnitCode) =>
    (from === null || from <= day) && (to === null || to > day);
  return codes.find(valid) ?? null;
}

/** Keys of the municipalities that belong to the area on `day`. */
export function membersOn({ members }: AreaMembers, day: Date): string[] {
  return members
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || to > day))
    .map(({ municipalityId }) => municipalityId);
}

/**
 * Finds municipalities by key, global id, number or name. If several municipalities have had a name, the name means the
 * one that has it on `day`. If none has it on `day`, or if `day` is null, the name means all of them. Throws an input
 * error for an unknown text.
 */
export function unitsNamed(
  field: string,
  texts: readonly string[],
  { units }: Territory,
  day: Date | null,
): Unit[] {
  const names = units.flatMap(({ key, codes }) =>
    codes.flatMap((code) => namesOf(key, [code.code, code.name], code)),
  );
  const named = texts.flatMap((text) => {
    const id = parseGlobalId(text);
    const asked = id?.type === 'Municipality' ? id.key : text;
    const keys = keysNamed(asked, names, day && isoDay(day));
    if (keys.length === 0) throw unknownName(field, 'Municipality', text, names);
    return keys.map((key) => units.find((unit) => unit.key === key)!);
  });
  return [...new Set(named)];
}

/**
 * Finds the regions that texts name. A region is a municipality number, a county number or an area key. The key or
 * global id of a municipality means all numbers of the municipality. A name means each number or key that has the name.
 * Throws an input error for an unknown text.
 */
export function regionsNamed(
  field: string,
  texts: readonly string[],
  { units, counties: countyCodes, areas }: Territory,
): string[] {
  const names = [
    ...units.flatMap(({ codes }) => codes.flatMap(({ code, name }) => namesOf(code, [name]))),
    ...units.flatMap(({ key, codes }) => codes.map(({ code }) => ({ key: code, name: key }))),
    ...countyCodes.flatMap(({ code, name }) => namesOf(code, [name])),
    ...areas.flatMap(({ id, name, nameEn }) => namesOf(id, [name, nameEn])),
  ];
  return texts.flatMap((text) => {
    const id = parseGlobalId(text);
    const regions = keysNamed(id?.type === 'Municipality' ? id.key : text, names, null);
    if (regions.length === 0) throw unknownName(field, 'region', text, names);
    return regions;
  });
}

/** The area of this kind that an argument names by key or global id; throws an input error for an unknown name. */
export function areaNamed(
  field: string,
  name: string,
  kind: AreaMembers['kind'],
  { areas }: Territory,
): AreaMembers {
  const key = keyArgument(field, 'SteeringArea', name);
  const area = areas.find((one) => one.id === key && one.kind === kind);
  if (area) return area;
  const known = areas.filter((one) => one.kind === kind).map(({ id }) => id);
  throw inputError(field, name, `one of ${known.join(', ')}`);
}
