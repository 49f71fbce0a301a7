import { ConfigurationError, type FindingShape } from '@vesthub/kernel';
import type { Command } from 'commander';
import { parse } from 'graphql';
import { askHub } from './ask-hub.ts';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { table } from './table.ts';
import { withOpenedHub } from '../assembly/open-hub.ts';

const operation = parse(`
  query Checks {
    checks {
      findings { id module check status kind severity title expected actual explanation }
      incomplete { message }
    }
  }
`);

type Finding = Pick<FindingShape, 'id' | 'module' | 'check' | 'status' | 'kind' | 'severity'> & {
  title: string;
  expected: string | null;
  actual: string | null;
  explanation: string | null;
};

interface Answer {
  checks: { findings: Finding[]; incomplete: { message: string }[] } | null;
}

/** `vesthub check`. */
export function checkCommand(command: Command, environment: Environment): void {
  command
    .option(
      '--strict',
      'exit with 1 when a finding is explained by nobody, or a module does not answer',
    )
    .option('--all', 'show what holds, too')
    .option('--json', 'print the findings as JSON')
    .action(async (options: { strict?: boolean; all?: boolean; json?: boolean }) => {
      const { findings, incomplete } = await runChecks(environment);
      const shown = findings.filter((one) => options.all || one.status === 'DISCREPANCY');
      if (options.json) process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      else process.stdout.write(`${asTable(shown)}\n`);
      const unexplained = findings.filter(
        (one) => one.status === 'DISCREPANCY' && one.explanation === null,
      );
      for (const { message } of incomplete) say(message);
      say(
        `${findings.length} findings: ${findings.length - shownDiscrepancies(findings)} hold, ${shownDiscrepancies(findings)} do not; ${unexplained.length} of those are explained by nobody.`,
      );
      if (options.strict && (unexplained.length > 0 || incomplete.length > 0)) process.exitCode = 1;
    });
}

async function runChecks(environment: Environment) {
  return withOpenedHub(readEnv(environment), async (hub) => {
    const { data, errors } = await askHub(hub, await hub.connect(), (execute) =>
      execute(operation, {}),
    );
    const checks = (data as Answer | undefined)?.checks;
    if (!checks) {
      const reasons = (errors ?? []).map((error) => error.message).join('; ');
      throw new ConfigurationError(
        `The checks could not be run: ${reasons}. Has the hub been started or seeded?`,
      );
    }
    return checks;
  });
}

function shownDiscrepancies(findings: readonly Finding[]): number {
  return findings.filter((one) => one.status === 'DISCREPANCY').length;
}

function asTable(findings: readonly Finding[]): string {
  return table(
    ['Finding', 'Expected', 'Actual', 'Title', 'Explanation'],
    findings.map((one) => [
      one.id,
      one.expected ?? '',
      one.actual ?? '',
      one.title,
      one.explanation ?? (one.status === 'CONSISTENT' ? '' : '(none)'),
    ]),
  );
}
