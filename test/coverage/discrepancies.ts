import { readModuleData, type HubModule } from '@vesthub/kernel';

/** What `checks` shows of a finding, under the names that records have for it. */
export interface ShownFinding {
  readonly id: string;
  readonly check: string | null;
  readonly status: string;
  readonly [column: string]: unknown;
}

const ofRecord = ['title', 'titleEn', 'kind', 'expected', 'actual', 'sources'] as const;
const ofExplanation = ['severity', 'explanation', 'explanationEn', 'explanationCertainty'] as const;

/** Asks for all findings with everything that a record of a discrepancy can hold. */
export const findingsOperation = `{
  checks {
    findings {
      id check status kind severity expected actual explanationCertainty
      title titleEn: title(language: EN)
      explanation explanationEn: explanation(language: EN)
      sources { document section line words url }
    }
  }
}`;

/**
 * The values of a module's recorded discrepancies that no finding shows. One that a check computes says in the
 * check's words what was found; the record explains it, and waits while the check holds.
 */
export function missingDiscrepancies(
  module: HubModule,
  findings: readonly ShownFinding[],
): string[] {
  return readModuleData(module).discrepancies.flatMap((record) => {
    const computed = findings.filter(
      ({ check, id, status }) =>
        check === record.check &&
        status === 'DISCREPANCY' &&
        id.startsWith(`${module.name}/${check}`),
    );
    const alone = findings.filter(({ id }) => id === `${module.name}/${record.id}`);
    const columns = alone.length > 0 ? [...ofRecord, ...ofExplanation] : ofExplanation;
    const shown = [...alone, ...computed];
    const place = `${module.name}/Discrepancy/${record.id}`;
    if (shown.length === 0) return [`${place}: ${record.check} holds`];
    return columns
      .filter((column) => record[column] !== null)
      .filter((column) => shown.some((finding) => !same(finding[column], record[column])))
      .map((column) => `${place}/${column}=${JSON.stringify(record[column])}`);
  });
}

function same(shown: unknown, recorded: unknown): boolean {
  return JSON.stringify(shown) === JSON.stringify(recorded);
}
