import { migrate } from '../../src/migrations/apply.ts';

/** Migrates as one of several processes, or as the one that is killed. */
interface Input {
  readonly url: string;
  readonly folders: string[];
}

function report(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const input = JSON.parse(process.argv[2] ?? '') as Input;
const log = {
  info: (line: string) => report({ log: line }),
  warn: (line: string) => report({ log: line }),
};

try {
  report({ begun: true });
  const applied = await migrate({ ...input, module: 'orchestra', schema: 'orchestra', log });
  report({ applied: applied.map(({ name }) => name) });
} catch (error) {
  report({ error: (error as Error).name, message: (error as Error).message });
}
