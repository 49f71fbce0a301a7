import type { ModuleConnection } from '@vesthub/kernel';

/** A count as it lies in the store. Days are `YYYY-MM-DD`, ends of periods not included. */
export interface Count {
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly ageGroup: string;
  readonly sex: 'ALL' | 'FEMALE' | 'MALE';
  readonly value: number | null;
}

/** A code of a municipality in an area, with the time in which both hold. */
export interface Member {
  readonly area: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

/** What one indicator's tables are made of. */
export interface PartData {
  readonly counts: readonly Count[];
  readonly members: readonly Member[];
  /** Whether counts of shorter periods add up to that of a longer one. */
  readonly addsUp: boolean;
}

export async function readPart(
  { pool, schema }: ModuleConnection,
  indicator: string,
): Promise<PartData> {
  const { rows: counts } = await pool.query<Count>({
    text: `select region, period_from::text as "from", period_to::text as "to", age_group as "ageGroup", sex, value
           from "${schema}".observation
           where indicator_id = $1 and measure = 'COUNT' and known_to = 'infinity' and region ~ '^\\d{4}$'
           order by region, period_from, period_to, age_group, sex`,
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
  const { rows } = await pool.query<{ adds: boolean }>({
    text: `select over_time = 'SUM' as adds from "${schema}".indicator where id = $1`,
    values: [indicator],
  });
  return { counts, members: withCounties(members), addsUp: rows[0]?.adds ?? false };
}

/** The area whose municipalities are compared; those of it in one county are a group, too. */
const region = 'vestre-viken';

function withCounties(members: readonly Member[]): Member[] {
  const counties = members
    .filter(({ area }) => area === region)
    .map((member) => ({ ...member, area: member.code.slice(0, 2) }));
  return [...members, ...counties].filter(({ from, to }) => from < to);
}
