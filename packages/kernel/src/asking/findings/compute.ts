import { statusOf, type AnsweredRow, type ModuleCheck, type Outcome } from './check.ts';
import type {
  FindingKind,
  FindingShape,
  FoundRecord,
  GivenAnswers,
  Severity,
} from '../../context/finding.ts';
import { databaseOf, type RequestContext } from '../../context/context.ts';
import type { ModuleDatabase } from '../../context/module-database.ts';
import { loadProvenance, readProvenance } from '../../sources/provenance.ts';
import type { Registered } from '../registered.ts';
import type { Certainty, SourceShape } from '../../context/shapes.ts';
import { distinctYears, rowsOf, yearsIn, yearsOfRows } from './finding-rows.ts';

/** A finding of a module. `crossModule` tells whether its check reads other modules. */
export interface ComputedFinding {
  readonly crossModule: boolean;
  readonly finding: FindingShape;
}

/**
 * Runs the checks over the module's own rows. A discrepancy recorded for a cross-module check counts as a finding of
 * its own until that check is judged.
 */
export async function computeOwn(
  context: RequestContext,
  module: string,
  { checks }: Registered,
): Promise<ComputedFinding[]> {
  const own = checks.filter((entry) => entry.module === module);
  const records = await readRecords(context, module);
  const outcomes = new Map<ModuleCheck, readonly Outcome[]>();
  // Runs one check at a time, because concurrent checks could take every session of the pool.
  for (const { check } of own) {
    if ('run' in check) outcomes.set(check, await check.run(context));
  }
  const cross = new Set(own.flatMap(({ check }) => ('run' in check ? [] : check.name)));
  const isCross = ({ check }: DiscrepancyOnRecord) => check !== null && cross.has(check);
  const found = await findingsOf(
    context,
    module,
    outcomes,
    records.filter((one) => !isCross(one)),
  );
  return [
    ...found.map((finding) => ({ crossModule: false, finding })),
    ...records.filter(isCross).map(({ finding }) => ({ crossModule: true, finding })),
  ];
}

/** Judges the answers to the operations of the cross-module checks. A check without an answer has no findings. */
export async function computeCross(
  context: RequestContext,
  module: string,
  { checks }: Registered,
  answers: GivenAnswers['answers'],
): Promise<ComputedFinding[]> {
  const outcomes = new Map<ModuleCheck, readonly Outcome[]>();
  for (const { module: owner, check } of checks) {
    if (owner !== module || 'run' in check) continue;
    const data = answers[check.name];
    if (data === undefined || data === null) outcomes.set(check, []);
    else if ('judge' in check) outcomes.set(check, check.judge(data));
    else
      outcomes.set(check, await check.compare((data as { nodes: AnsweredRow[] }).nodes, context));
  }
  const names = new Set([...outcomes.keys()].map(({ name }) => name));
  const records = (await readRecords(context, module)).filter(
    ({ check }) => check !== null && names.has(check),
  );
  const found = await findingsOf(context, module, outcomes, records);
  return found.map((finding) => ({ crossModule: true, finding }));
}

/** The findings of all outcomes, and each recorded discrepancy that has no check or whose check has no outcome. */
async function findingsOf(
  context: RequestContext,
  module: string,
  outcomes: ReadonlyMap<ModuleCheck, readonly Outcome[]>,
  records: readonly DiscrepancyOnRecord[],
): Promise<FindingShape[]> {
  const years = await yearsOfRows(context, module, [...outcomes.values()].flat());
  const computed = await Promise.all(
    [...outcomes].map(([check, found]) => {
      const own = records.filter((one) => one.check === check.name);
      return Promise.all(
        found.map((outcome) => findingOf(context, module, check, outcome, own, years)),
      );
    }),
  );
  // A check without outcomes, for example because a module did not answer, hides no recorded discrepancy.
  const ran = new Set(computed.flat().map(({ check }) => check));
  const alone = records.filter(({ check }) => check === null || !ran.has(check));
  return [...computed.flat(), ...alone.map(({ finding }) => finding)];
}

async function findingOf(
  context: RequestContext,
  module: string,
  check: ModuleCheck,
  outcome: Outcome,
  records: readonly DiscrepancyOnRecord[],
  yearsOf: (outcome: Outcome) => readonly number[],
): Promise<FindingShape> {
  const status = statusOf(outcome);
  const record = status === 'DISCREPANCY' ? explaining(records, outcome) : undefined;
  const stated = await sourcesOf(context, module, outcome);
  return {
    id: [module, check.name, outcome.what].filter(Boolean).join('/'),
    module,
    check: check.name,
    status,
    kind: record?.kind ?? check.kind ?? records[0]?.finding.kind ?? 'ARITHMETIC',
    severity: record?.severity ?? check.severity ?? records[0]?.finding.severity ?? 'LOW',
    title: record?.title ?? check.title,
    expected: String(outcome.expected),
    actual: String(outcome.actual),
    explanation: record?.explanation ?? check.explanation ?? null,
    explanationCertainty: record?.explanationCertainty ?? null,
    recorded: record?.recorded ?? null,
    sources: distinct([...stated, ...(record?.sources ?? [])]),
    about: [...new Set([...rowsOf(outcome), ...(record?.about ?? [])])],
    years: distinctYears([...yearsOf(outcome), ...(record?.years ?? [])]),
  };
}

/**
 * Returns the recorded discrepancy that explains an outcome. Its `found` lists the figures of the outcome; a `found` of
 * null explains every outcome.
 */
function explaining(
  records: readonly DiscrepancyOnRecord[],
  { what, expected, actual }: Outcome,
): FindingShape | undefined {
  return records.find(
    ({ found }) =>
      found === null ||
      found.some(
        (one) =>
          one.what === (what ?? null) &&
          one.expected === String(expected) &&
          one.actual === String(actual),
      ),
  )?.finding;
}

async function sourcesOf(
  context: RequestContext,
  module: string,
  outcome: Outcome,
): Promise<SourceShape[]> {
  const stated = await Promise.all(
    (outcome.statedBy ?? []).map(([type, key]) => loadProvenance(context, module, type, key)),
  );
  return stated.flatMap((provenance) => provenance.sources);
}

function distinct(sources: readonly SourceShape[]): SourceShape[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

interface RecordedRow {
  id: string;
  kind: FindingKind;
  severity: Severity;
  title: string;
  title_en: string;
  expected: string | null;
  actual: string | null;
  explanation: string | null;
  explanation_en: string | null;
  explanation_certainty: Certainty | null;
  check_name: string | null;
  found: FoundRecord[] | null;
}

/**
 * A recorded discrepancy as a finding, with the name of its check and the outcomes that the discrepancy explains
 * (`found`).
 */
interface DiscrepancyOnRecord {
  readonly check: string | null;
  readonly found: readonly FoundRecord[] | null;
  readonly finding: FindingShape;
}

async function readRecords(
  context: RequestContext,
  module: string,
): Promise<DiscrepancyOnRecord[]> {
  const database = databaseOf(context, module);
  const { rows } = await database.pool.query<RecordedRow>({
    name: `discrepancies-${database.schema}`,
    text: `select * from "${database.schema}".kernel_discrepancy order by id`,
  });
  const provenance = await readProvenance(
    database,
    'Discrepancy',
    rows.map((row) => row.id),
  );
  const about = await rowsOfRecords(database);
  return rows.map((row, at) => ({
    check: row.check_name,
    found: row.found,
    finding: recordAlone(module, row, provenance[at]!.sources, about.get(row.id) ?? []),
  }));
}

/** For each recorded discrepancy, by id, the rows (`Type/key`) that cite a source of the discrepancy. */
async function rowsOfRecords({ schema, pool }: ModuleDatabase): Promise<Map<string, string[]>> {
  const { rows } = await pool.query<{ id: string; about: string[] }>({
    name: `discrepancy-rows-${schema}`,
    text: `
      select r.entity_key as id, array_agg(distinct c.entity_type || '/' || c.entity_key) as about
      from "${schema}".kernel_citation r
      join "${schema}".kernel_citation c on c.source_id = r.source_id and c.entity_type <> 'Discrepancy'
      where r.entity_type = 'Discrepancy' group by r.entity_key`,
  });
  return new Map(rows.map(({ id, about }) => [id, about]));
}

function recordAlone(
  module: string,
  row: RecordedRow,
  sources: SourceShape[],
  about: string[],
): FindingShape {
  const { id, expected, actual, explanation } = row;
  const title = { nb: row.title, en: row.title_en };
  return {
    id: `${module}/${id}`,
    module,
    check: null,
    status: 'DISCREPANCY',
    kind: row.kind,
    severity: row.severity,
    title,
    expected,
    actual,
    explanation:
      explanation === null ? null : { nb: explanation, en: row.explanation_en ?? explanation },
    explanationCertainty: row.explanation_certainty,
    recorded: { id, title, expected, actual },
    sources,
    about,
    years: yearsIn([row.title, expected, actual].join(' ')),
  };
}
