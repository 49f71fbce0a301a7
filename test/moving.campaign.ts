import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import {
  createEmptyDatabase,
  createOwnedDatabase,
  onServer,
  runCommand,
  spawnHub,
  type HubProcess,
  type OwnedDatabase,
  type TestDatabase,
} from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const page = readFileSync(
  fileURLToPath(new URL('../docs/moving-a-module.md', import.meta.url)),
  'utf8',
);
/** The commands in docs/moving-a-module.md, in order, one per line. */
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.trim().split('\n'),
);

let hubDatabase: OwnedDatabase;
let ownerDatabase: TestDatabase;
let hub: HubProcess;
let service: HubProcess | undefined;
let env: Record<string, string>;
const variables: Record<string, string> = {};

beforeAll(async () => {
  const { stdout } = await runCommand(['keys', 'new']);
  const [privateKey, publicKey] = [/private_\S+/, /public_\S+/].map((key) => key.exec(stdout)![0]);
  hubDatabase = await createOwnedDatabase([registryModule, ...allModules]);
  ownerDatabase = await createEmptyDatabase();
  const database = new URL(ownerDatabase.url).pathname.slice(1);
  const lent = new URL(ownerDatabase.url);
  lent.username = `lent_${database}`;
  lent.password = 'lent';
  await onServer(async (client) => {
    await client.query(`create role ${lent.username} login password 'lent'`);
    await client.query(`grant create on database ${database} to ${lent.username}`);
    await client.query(`grant create on schema public to ${lent.username}`);
  }, database);
  Object.assign(variables, { LENT: lent.href, OWN: ownerDatabase.url, PUBLIC_KEY: publicKey });
  env = {
    DATABASE_URL: hubDatabase.url,
    VESTHUB_SERVICE_KEYS: privateKey!,
    VESTHUB_DATA: `/tmp/${database}`,
  };
  hub = await spawnHub({ env });
});

afterAll(async () => {
  await hub?.stop('SIGKILL');
  await service?.stop('SIGKILL');
  await ownerDatabase?.drop();
  await onServer((client) => client.query(`drop role ${new URL(variables['LENT']!).username}`));
  await hubDatabase?.drop();
});

it('the commands of the page on moving a module succeed, and none of them changes the hub’s answer', async () => {
  expect(commands.length).toBeGreaterThan(8);
  const before = (await hub.ask(query)).body;
  for (const command of commands) {
    await run(command);
    // Waits, because the hub reads changed placements with a delay.
    await sleep(200);
    expect({ command, answer: (await hub.ask(query)).body }).toEqual({
      command,
      answer: before,
    });
  }
});

const query =
  '{ orchestraSeasons { totalCount nodes { year ensemble { name } sources { words } } } body(id: "ungdomssymfonikerne") { name orchestraSeasons { year } } }';

async function run(command: string): Promise<void> {
  const words = command
    .replaceAll(/\$([A-Z_]+)/g, (_whole, name: string) => variables[name] ?? '')
    .split(' ');
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word));
  const ownEnv = Object.fromEntries(
    settings.map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  const [npx, vesthub, ...args] = words.slice(settings.length);
  expect([npx, vesthub]).toEqual(['npx', 'vesthub']);
  if (args[0] === 'serve') {
    service = await spawnHub({ only: args[2]!, env: ownEnv });
    variables['SERVICE'] = service.url;
    return;
  }
  const { code, stderr } = await runCommand(args, { ...env, ...ownEnv });
  expect({ command, code, stderr: code === 0 ? '' : stderr }).toEqual({
    command,
    code: 0,
    stderr: '',
  });
}
