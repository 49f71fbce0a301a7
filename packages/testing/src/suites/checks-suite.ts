import type { Module } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import type { TestHub } from '../test-hub.ts';
import { useTestHub } from '../use-test-hub.ts';
import { reportWithout, rowsOf, unreportedChanges, type Row, type Table } from './checked-rows.ts';

interface CheckedRows<Client> {
  /** Property of the module's Prisma client, for example `auditFee`. */
  readonly table: keyof Client & string;
  /** Prisma filter. @default every row of the table */
  readonly where?: object;
  /** Name of the check that has to report the change. @default any check of the suite */
  readonly check?: string;
}

/** Columns whose numbers a check reads. The suite changes one number at a time. */
export interface CheckedNumbers<Client> extends CheckedRows<Client> {
  readonly columns: readonly string[];
  /** The number to write instead. @default one more */
  readonly to?: (value: number) => number;
}

/** A change of a row that a check has to report. `CheckedNumbers` describes changes of a single number. */
export interface CheckedChange<Client> extends CheckedRows<Client> {
  /** Completes the test title "report a change of …". */
  readonly title: string;
  /** The columns to write. */
  readonly change: (row: Row) => object;
}

/** A row that a check counts or names. The discrepancies have to change when the suite removes the row. */
export interface CheckedRow<Client> extends Omit<CheckedRows<Client>, 'where'> {
  /** @default the first row by id */
  readonly id?: string;
}

export interface ChecksSuiteOptions<Client> {
  /** Whether the suite covers the check with this name. @default every check and every recorded discrepancy */
  readonly checks?: (name: string) => boolean;
  readonly numbers?: readonly CheckedNumbers<Client>[];
  readonly changes?: readonly CheckedChange<Client>[];
  readonly removals?: readonly CheckedRow<Client>[];
  /** Names of the checks whose findings have no source. Findings of all other checks have to name a source. */
  readonly sourceless?: readonly string[];
}

type FindingStatus = 'CONSISTENT' | 'DISCREPANCY';

/** A finding as the public query `checks` shows it. */
export interface CheckedFinding {
  readonly id: string;
  readonly check: string | null;
  readonly status: FindingStatus;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly explanation: string | null;
  readonly sources: readonly { readonly id: string }[];
}

/** The parts of a suite that a test file needs for further assertions. */
export interface ModuleChecks<Client> {
  readonly hub: () => TestHub;
  /** The module's Prisma client, with write access to its tables. Call it inside tests and hooks only. */
  client(): Client;
  /** Queries the public field `checks` and returns the findings of the suite's checks. */
  findings(): Promise<CheckedFinding[]>;
  /** Returns the findings with this status, each as a line `module/check/what: expected / actual`. */
  lines(status: FindingStatus): Promise<string[]>;
  /**
   * Runs the check named `check`, or all checks of the suite, on the module's own rows. Returns the discrepancies as
   * lines.
   */
  discrepancies(check?: string): Promise<string[]>;
}

/**
 * Starts the module and declares the tests that its checks have to pass: findings have sources, discrepancies have
 * explanations, and the checks report each listed change of the data. The test file compares the findings with the
 * expected ones. `Client` is the type of the module's Prisma client.
 */
export function checksSuite<Client extends object>(
  module: Module,
  options: ChecksSuiteOptions<Client> = {},
): ModuleChecks<Client> {
  const { checks: isIncluded = () => true, numbers = [], changes = [], removals = [] } = options;
  const { sourceless = [] } = options;
  const hub = useTestHub([module]);
  const client = () => hub().databases.get(module.name)!.client as Client;
  const tableOf = (name: string) => (client() as Record<string, Table>)[name]!;

  const findings = async () => {
    const { checks } = await hub().data<{ checks: { findings: CheckedFinding[] } }>(
      `query ($module: String!) {
        checks(module: $module) { findings { id check status expected actual explanation sources { id } } }
      }`,
      { variables: { module: module.name } },
    );
    const isEvery = options.checks === undefined;
    return checks.findings.filter(({ check }) => isEvery || (check !== null && isIncluded(check)));
  };
  const discrepancies = async (only?: string) => {
    const chosen = hub()
      .composition.registration.checks.filter((entry) => entry.module === module.name)
      .filter(({ check: { name } }) => (only === undefined ? isIncluded(name) : name === only));
    if (chosen.length === 0) throw new Error(`${module.name} has no check ${only ?? 'to run'}.`);
    const context = hub().context();
    const lines: string[] = [];
    for (const { check } of chosen) {
      const outcomes = 'run' in check ? await check.run(context) : [];
      for (const { what, expected, actual } of outcomes) {
        if (String(expected) === String(actual)) continue;
        lines.push(`${[check.name, what].filter(Boolean).join('/')}: ${expected} / ${actual}`);
      }
    }
    return lines;
  };

  describe(`the checks of ${module.name}`, () => {
    it('explain every discrepancy and name sources for every finding', async () => {
      const found = await findings();
      const incomplete = found.filter(
        ({ check, status, explanation, sources }) =>
          (status === 'DISCREPANCY' && !explanation) ||
          (sources.length === 0 && !sourceless.includes(check ?? '')),
      );
      expect(found).not.toEqual([]);
      expect(incomplete).toEqual([]);
    });

    for (const { title, table, where, change, check } of [...changes, ...changesOf(numbers)]) {
      it(`report a change of ${title} in ${table}`, async () => {
        const rows = await rowsOf(tableOf(table), where);
        const report = () => discrepancies(check);
        expect(await unreportedChanges(tableOf(table), rows, change, report)).toEqual([]);
      });
    }

    for (const { table, id, check } of removals) {
      it(`report a removed row of ${table}`, async () => {
        const report = () => discrepancies(check);
        const before = await report();
        const [row] = await rowsOf(tableOf(table), id === undefined ? {} : { id }, 1);
        expect(await reportWithout(tableOf(table), row!, report)).not.toEqual(before);
        expect(await report()).toEqual(before);
      });
    }
  });

  return {
    hub,
    client,
    findings,
    lines: async (wanted) =>
      (await findings())
        .filter(({ status }) => status === wanted)
        .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`),
    discrepancies,
  };
}

function changesOf<Client>(numbers: readonly CheckedNumbers<Client>[]): CheckedChange<Client>[] {
  return numbers.flatMap(({ columns, to = (value) => value + 1, ...rows }) =>
    columns.map((column) => ({
      ...rows,
      title: `the number ${column}`,
      change: (row: Row) => ({ [column]: to(Number(row[column])) }),
    })),
  );
}
