import { migrate } from '../../src/migrations/apply.ts';
import { silent } from '../../src/log.ts';

/** Input of this process, which applies migrations to the schema `orchestra` and prints the names of applied migrations as JSON. */
interface Input {
  readonly url: string;
  readonly folders: string[];
}

const input = JSON.parse(process.argv[2] ?? '') as Input;
const applied = await migrate({ ...input, module: 'orchestra', schema: 'orchestra', log: silent });
process.stdout.write(JSON.stringify(applied.map(({ name }) => name)));
