import {
  statusOf,
  type FindingKind,
  type FindingShape,
  type ModuleCheck,
  type Outcome,
  type Severity,
} from './check.ts';
import { connectionOf, type HubContext } from './context.ts';
import { loadProvenance, readProvenance } from './provenance.ts';
import type { Registration } from './registration.ts';
import type { CheckAnswers } from './service.ts';
import type { Certainty, SourceShape } from './types.ts';

/** Every finding of one module: its checks run now, and what people have recorded beside them. */
export async function runChecks(
  context: HubContext,
  module: string,
  registration: Registration,
  answers: CheckAnswers,
): Promise<FindingShape[]> {
  const checks = registration.checks.filter((entry) => entry.module === module);
  const recorded = await readRecorded(context, module);
  const explained = new Map(
    recorded.flatMap((one) => (one.check ? [[one.check, one] as const] : [])),
  );
  const computed = await Promise.all(
    checks.map(({ check }) => runCheck(context, module, check, answers, explained.get(check.name))),
  );
  const names = new Set(checks.map(({ check }) => check.name));
  const alone = recorded.filter((one) => one.check === null || !names.has(one.check));
  return [...computed.flat(), ...alone.map((one) => ({ ...one, check: null }))];
}

async function runCheck(
  context: HubContext,
  module: string,
  check: ModuleCheck,
  answers: CheckAnswers,
  recorded: FindingShape | undefined,
): Promise<FindingShape[]> {
  const outcomes = 'run' in check ? await check.run(context) : judged(check, answers);
  return Promise.all(
    outcomes.map(async (outcome) => {
      const status = statusOf(outcome);
      const explains = status === 'DISCREPANCY' ? recorded : undefined;
      const sources = await sourcesOf(context, module, outcome);
      return {
        id: [module, check.name, outcome.what].filter(Boolean).join('/'),
        module,
        check: check.name,
        status,
        kind: check.kind ?? recorded?.kind ?? 'ARITHMETIC',
        severity: recorded?.severity ?? check.severity ?? 'LOW',
        title: check.title,
        expected: String(outcome.expected),
        actual: String(outcome.actual),
        explanation: explains?.explanation ?? check.explanation ?? null,
        explanationCertainty: explains?.explanationCertainty ?? null,
        sources: sources.length > 0 ? sources : (recorded?.sources ?? []),
      };
    }),
  );
}

function judged(
  check: Extract<ModuleCheck, { operation: unknown }>,
  answers: CheckAnswers,
): readonly Outcome[] {
  const data = answers[check.name];
  return data === undefined || data === null ? [] : check.judge(data as never);
}

async function sourcesOf(
  context: HubContext,
  module: string,
  outcome: Outcome,
): Promise<SourceShape[]> {
  const stated = await Promise.all(
    (outcome.statedBy ?? []).map(([type, key]) => loadProvenance(context, module, type, key)),
  );
  const sources = stated.flatMap((provenance) => provenance.sources);
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
}

async function readRecorded(context: HubContext, module: string): Promise<FindingShape[]> {
  const connection = connectionOf(context, module);
  const { rows } = await connection.pool.query<RecordedRow>({
    name: `discrepancies-${connection.schema}`,
    text: `select * from "${connection.schema}".kernel_discrepancy order by id`,
  });
  const provenance = await readProvenance(
    connection,
    'Discrepancy',
    rows.map((row) => row.id),
  );
  return rows.map((row, at) => ({
    id: `${module}/${row.id}`,
    module,
    check: row.check_name,
    status: 'DISCREPANCY',
    kind: row.kind,
    severity: row.severity,
    title: { nb: row.title, en: row.title_en },
    expected: row.expected,
    actual: row.actual,
    explanation:
      row.explanation === null
        ? null
        : { nb: row.explanation, en: row.explanation_en ?? row.explanation },
    explanationCertainty: row.explanation_certainty,
    sources: provenance[at]!.sources,
  }));
}
