import { databaseOf, type RequestContext, type Title } from '@vesthub/kernel';
import type { PublishedCube } from './published-cube.ts';

/** The public description of a release. */
export interface ReleaseShape {
  module: string;
  cube: string;
  title: Title;
  unit: Title;
  number: number;
  /** ISO 8601, in UTC. */
  madeAt: string;
  current: boolean;
  method: 'SUPPRESSION' | 'ROUNDING';
  threshold: number | null;
  base: number | null;
  publishedCells: number;
  primarySuppressed: number;
  secondarySuppressed: number;
  missingCells: number;
  ruleVersions: string[];
  hash: string;
  reason: Title;
}

interface ReleaseRow {
  cube: string;
  number: number;
  made_at: string;
  current: boolean;
  method: 'suppress' | 'round';
  threshold: number | null;
  base: number | null;
  published: number;
  primary_suppressed: number;
  secondary_suppressed: number;
  missing: number;
  rule_versions: string[];
  hash: string;
}

/** The releases of a module's cubes, newest first. */
export async function describeReleases(
  context: RequestContext,
  module: string,
  cubes: readonly PublishedCube[],
): Promise<ReleaseShape[]> {
  if (cubes.length === 0) return [];
  const { pool, schema } = databaseOf(context, module);
  const { rows } = await pool.query<ReleaseRow>({
    name: `releases-${schema}`,
    text: `
      select r.cube, r.number, to_char(r.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as made_at, r.current,
        min(p.method) as method, max(p.threshold) as threshold, max(p.base) as base,
        sum(p.published)::int as published, sum(p.primary_suppressed)::int as primary_suppressed,
        sum(p.secondary_suppressed)::int as secondary_suppressed, sum(p.missing)::int as missing,
        array_agg(distinct p.rule_version order by p.rule_version) as rule_versions,
        encode(sha256(string_agg(p.hash, '' order by p.part)::bytea), 'hex') as hash
      from "${schema}".kernel_release r
      join "${schema}".kernel_release_part rp on rp.release_id = r.id
      join "${schema}".kernel_released_part p on p.id = rp.part_id
      group by r.id order by r.cube, r.number desc`,
  });
  return rows.flatMap((row) => {
    const cube = cubes.find(({ name }) => name === row.cube);
    return cube ? [shapeOf(module, cube, row)] : [];
  });
}

function shapeOf(
  module: string,
  { name, title, unit }: PublishedCube,
  row: ReleaseRow,
): ReleaseShape {
  return {
    module,
    cube: name,
    title,
    unit,
    number: row.number,
    madeAt: row.made_at,
    current: row.current,
    method: row.method === 'round' ? 'ROUNDING' : 'SUPPRESSION',
    threshold: row.threshold,
    base: row.base,
    publishedCells: row.published,
    primarySuppressed: row.primary_suppressed,
    secondarySuppressed: row.secondary_suppressed,
    missingCells: row.missing,
    ruleVersions: row.rule_versions,
    hash: row.hash,
    reason: row.method === 'round' ? rounded(row.base) : suppressed(row),
  };
}

function suppressed({ threshold, primary_suppressed, secondary_suppressed }: ReleaseRow): Title {
  return {
    nb:
      `Tall fra 1 til ${threshold} kan peke på enkeltpersoner og er skjult (${primary_suppressed} celler, primært skjult). ` +
      `${secondary_suppressed} celler til er skjult så de første ikke kan regnes ut av summer, rater eller tidligere utgivelser.`,
    en:
      `Numbers from 1 to ${threshold} may point at persons and are hidden (${primary_suppressed} cells, primary suppression). ` +
      `${secondary_suppressed} more cells are hidden so that the first cannot be worked out from sums, rates or earlier releases.`,
  };
}

function rounded(base: number | null): Title {
  return {
    nb: `Tall under ${base} kan peke på enkeltpersoner og er rundet av til 0 eller ${base}; alle summer er regnet av de avrundede tallene.`,
    en: `Numbers below ${base} may point at persons and are rounded to 0 or ${base}; all sums are of the rounded numbers.`,
  };
}
