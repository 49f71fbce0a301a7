import type { ModuleDatabase } from '@vesthub/kernel';
import type { Sex } from '../cell.ts';
import { regionId } from '../known-keys.ts';

/** A stored count of the period `[from, to)`; days are written `YYYY-MM-DD`. */
export interface Count {
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly value: number | null;
  /** Whether the publisher keeps the value confidential (`:`). */
  readonly withheld: boolean;
  /** Whether a value is impossible (`.`). */
  readonly impossible: boolean;
  /** Number of persons who make up the count; null when unknown. */
  readonly persons: number | null;
  /** Inhabitants of the region in that year, age and sex; null when unknown. */
  readonly inhabitants: number | null;
}

/**
 * The code of a municipality that belongs to an area. In the period `[from, to)`, the code and the membership are both
 * valid.
 */
export interface Member {
  readonly area: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

/** The rows from which the tables of one indicator are made. */
export interface PartData {
  readonly counts: readonly Count[];
  readonly members: readonly Member[];
  /** Whether the counts of shorter periods add up to the count of a longer one. */
  readonly addsUp: boolean;
  /** Whether the indicator counts persons. If so, the counted persons are some of the inhabitants. */
  readonly ofPersons: boolean;
}

/** Reads the current counts of one indicator, and the periods in which municipalities belong to areas. */
export async function readPart(
  { pool, schema }: ModuleDatabase,
  indicator: string,
): Promise<PartData> {
  const { rows: counts } = await pool.query<Count>({
    text: `select o.region, o.period_from::text as "from", o.period_to::text as "to", o.age_group as "ageGroup", o.sex, o.value,
             o.value is null and o.status is not distinct from ':' as withheld,
             o.value is null and o.status is not distinct from '.' as impossible, p.value as persons, n.value as inhabitants
           from "${schema}".observation o
           join "${schema}".indicator i on i.id = o.indicator_id
           left join "${schema}".observation p on p.indicator_id = i.persons_id and p.measure = 'COUNT' and p.known_to = 'infinity'
             and (p.region, p.period_from, p.period_to, p.age_group, p.sex) = (o.region, o.period_from, o.period_to, o.age_group, o.sex)
           left join "${schema}".rollup n on n.indicator_id = i.population_id and n.measure = 'COUNT' and n.region = o.region
             and n.period_from = make_date(extract(year from o.period_from)::integer, 1, 1)
             and n.period_to = make_date(extract(year from o.period_from)::integer + 1, 1, 1)
             and n.age_group = o.age_group and n.sex = o.sex
           where o.indicator_id = $1 and o.measure = 'COUNT' and o.known_to = 'infinity' and o.region ~ '^\\d{4}$'
           order by o.region, o.period_from, o.period_to, o.age_group, o.sex`,
    values: [indicator],
  });
  const { rows: members } = await pool.query<Member>({
    text: `select m.area_id as area, k.code,
             greatest(coalesce(m.valid_from, '1000-01-01'), coalesce(k.valid_from, '1000-01-01'))::text as "from",
             least(coalesce(m.valid_to, '9999-01-01'), coalesce(k.valid_to, '9999-01-01'))::text as "to"
           from "${schema}".area_member m
           join "${schema}".klass_code k on k.municipality_id = m.municipality_id and k.classification = 131
           order by 1, 2, 3`,
  });
  const { rows } = await pool.query<{ adds: boolean; persons: boolean }>({
    text: `select over_time = 'SUM' as adds, counted = 'PERSONS' as persons from "${schema}".indicator where id = $1`,
    values: [indicator],
  });
  return {
    counts,
    members: withCounties(members),
    // Persons are not added up over time, because the same person may be counted in several periods.
    addsUp: (rows[0]?.adds ?? false) && !rows[0]?.persons,
    ofPersons: rows[0]?.persons ?? false,
  };
}

/**
 * Adds each county as an area. The key of the area is the county number. The members of the area are the municipalities
 * of the region that lie in the county.
 */
function withCounties(members: readonly Member[]): Member[] {
  const counties = members
    .filter(({ area }) => area === regionId)
    .map((member) => ({ ...member, area: member.code.slice(0, 2) }));
  return [...members, ...counties].filter(({ from, to }) => from < to);
}
