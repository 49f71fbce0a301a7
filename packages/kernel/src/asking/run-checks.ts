import { statusOf, type ModuleCheck, type Outcome } from './check.ts';
import type { FindingKind, FindingShape, Severity, FoundRecord } from '../context/finding.ts';
import { databaseOf, type RequestContext } from '../context/context.ts';
import { loadProvenance, readProvenance } from '../sources/provenance.ts';
import type { Registered } from './registered.ts';
import type { CheckAnswers } from '../context/service-shapes.ts';
import type { Certainty, SourceShape } from '../context/shapes.ts';

/** Every finding of one module: its checks run now, and what people have recorded beside them. */
export async function runChecks(
  context: RequestContext,
  module: string,
  registration: Registered,
  answers: CheckAnswers,
): Promise<FindingShape[]> {
  const checks = registration.checks.filter((entry) => entry.module === module);
  const records = await readRecords(context, module);
  const outcomes: (readonly Outcome[])[] = [];
  // One after the other: all at once they would take every connection from those who ask for less.
  for (const { check } of checks) {
    outcomes.push('run' in check ? await check.run(context) : judged(check, answers));
  }
  const computed = await Promise.all(
    checks.map(({ check }, at) => {
      const own = records.filter((one) => one.check === check.name);
      return findingsOf(context, module, check, outcomes[at]!, own);
    }),
  );
  // A check that could compute nothing, because another module does not answer, hides no record.
  const ran = new Set(computed.flat().map(({ check }) => check));
  const alone = records.filter(({ check }) => check === null || !ran.has(check));
  return [...computed.flat(), ...alone.map(({ finding }) => finding)];
}

async function findingsOf(
  context: RequestContext,
  module: string,
  check: ModuleCheck,
  outcomes: readonly Outcome[],
  records: readonly DiscrepancyOnRecord[],
): Promise<FindingShape[]> {
  return Promise.all(
    outcomes.map(async (outcome) => {
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
      };
    }),
  );
}

/** The record that explains an outcome: one that was made for these figures, or for whatever its check finds. */
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

function judged(
  check: Extract<ModuleCheck, { operation: unknown }>,
  answers: CheckAnswers,
): readonly Outcome[] {
  const data = answers[check.name];
  return data === undefined || data === null ? [] : check.judge(data);
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

/** What people have recorded: the finding it is by itself, and what it explains of what a check finds. */
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
  return rows.map((row, at) => ({
    check: row.check_name,
    found: row.found,
    finding: findingOf(module, row, provenance[at]!.sources),
  }));
}

function findingOf(module: string, row: RecordedRow, sources: SourceShape[]): FindingShape {
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
  };
}
