import { readModuleData, type Module } from '@vesthub/kernel';

type Recorded = ReturnType<typeof readModuleData>['discrepancies'][number];

/** A finding as the query `checks` shows it, with the column names of the data files. */
export interface ShownFinding {
  readonly id: string;
  readonly module: string;
  readonly check: string | null;
  readonly status: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly recorded: { readonly id: string; readonly [column: string]: unknown } | null;
  readonly sources: readonly unknown[];
  readonly [column: string]: unknown;
}

const ofFinding = [
  'title',
  'titleEn',
  'kind',
  'severity',
  'explanation',
  'explanationEn',
  'explanationCertainty',
] as const;
const ofRecord = ['id', 'title', 'titleEn', 'expected', 'actual'] as const;

const selection = `
  id module check status kind severity expected actual explanationCertainty
  title titleEn: title(language: EN)
  explanation explanationEn: explanation(language: EN)
  recorded { id title titleEn: title(language: EN) expected actual }
  sources { document section line words url }`;

/** Queries all discrepancies with a field for every column of a recorded discrepancy. */
export const discrepanciesOperation = `{ checks(status: DISCREPANCY) { findings {${selection}} } }`;

/** Query that shows the recorded discrepancies of a module. */
export function discrepanciesQuery(module: string): string {
  return `{ checks(module: "${module}", status: DISCREPANCY) { findings { recorded { id title expected actual } kind severity explanation explanationCertainty expected actual sources { document section line words url } } } }`;
}

/** Number of values in a module's recorded discrepancies. */
export function valuesOf(records: readonly Recorded[]): number {
  return records
    .flatMap((record) => leavesOf(record))
    .filter(({ value }) => value !== null && value !== undefined).length;
}

/** Values of a module's recorded discrepancies that no finding shows, as `module/Discrepancy/id/column=value`. */
export function missingDiscrepancies(module: Module, findings: readonly ShownFinding[]): string[] {
  return readModuleData(module).discrepancies.flatMap((record) => {
    const shown = findings.filter(
      (finding) => finding.module === module.name && finding.recorded?.id === record.id,
    );
    const place = `${module.name}/Discrepancy/${record.id}`;
    if (shown.length === 0) return [`${place}: no finding shows it`];
    return leavesOf(record)
      .filter(({ value, isIn }) => value !== null && !shown.every((finding) => isIn(finding)))
      .map(({ column, value }) => `${place}/${column}=${JSON.stringify(value)}`);
  });
}

/** Recorded figures (`found`) of a module's discrepancies that differ from the current findings. */
export function outdatedDiscrepancies(module: Module, findings: readonly ShownFinding[]): string[] {
  return readModuleData(module).discrepancies.flatMap(({ id, check, found }) =>
    (found ?? [])
      .map(({ what, expected, actual }) => ({
        place: [module.name, check, what].filter(Boolean).join('/'),
        expected,
        actual,
      }))
      .filter(
        ({ place, expected, actual }) =>
          !findings.some(
            (finding) =>
              finding.id === place && finding.expected === expected && finding.actual === actual,
          ),
      )
      .map(({ place, expected, actual }) => `${id}: ${place} is not ${expected} / ${actual}`),
  );
}

interface Leaf {
  readonly column: string;
  readonly value: unknown;
  isIn(finding: ShownFinding): boolean;
}

function leavesOf(record: Recorded): Leaf[] {
  return [
    ...ofFinding.map((column) => ({
      column,
      value: record[column],
      isIn: (finding: ShownFinding) => same(finding[column], record[column]),
    })),
    ...ofRecord.map((column) => ({
      column,
      value: record[column],
      isIn: (finding: ShownFinding) => same(finding.recorded?.[column], record[column]),
    })),
    ...record.sources.map((source, at) => ({
      column: `sources.${at}`,
      value: source,
      isIn: (finding: ShownFinding) => finding.sources.some((shown) => same(shown, source)),
    })),
  ];
}

function same(shown: unknown, recorded: unknown): boolean {
  return JSON.stringify(shown) === JSON.stringify(recorded);
}
