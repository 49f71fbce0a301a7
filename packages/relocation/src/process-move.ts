import { setTimeout as sleep } from 'node:timers/promises';
import { anonymous, ConfigurationError, understands, type Module } from '@vesthub/kernel';
import {
  groupByPlacement,
  parsePlacement,
  placementText,
  maskPassword,
  type Placement,
  openModuleDatabases,
  readPlacementRows,
  setPlacement,
} from '@vesthub/placement';
import { requestContext } from '@vesthub/endpoint';
import { signingKeyId } from '@vesthub/federation';
import type { RelocationHub, ComparisonHub } from './relocation-hub.ts';
import { readFence } from './tables/copy.ts';
import { withSession } from './tables/session.ts';
import { withWritersWaiting } from './tables/cut-over.ts';
import { openJournal } from './journal.ts';
import { alone } from './lease.ts';
import { livingProcesses, named, waitForProcesses } from './processes.ts';
import { replay, type Quietly } from './replay.ts';
import { revoke } from './revoke.ts';
import { storedOperations } from './stored-operations.ts';

export interface ProcessMoveOptions {
  readonly hub: RelocationHub;
  readonly module: Module;
  /** The new placement: a service, or the database on which the hub runs the module again. */
  readonly to: Placement;
  readonly operations: string | undefined;
  /**
   * URL of the module's database with the role of the module's owner. This role takes the access away from the hub.
   * Undefined: the hub keeps the access.
   */
  readonly revokeWith: string | undefined;
  readonly progress: (line: string) => void;
}

/** Milliseconds to wait until all hub processes have followed a changed placement. */
const followTimeout = 60_000;

/**
 * Moves a module to another process. The database stays the same. Resolves to the report; the keys are the steps of the
 * move.
 */
export async function moveProcess(options: ProcessMoveOptions): Promise<Record<string, unknown>> {
  const { hub, module, progress } = options;
  return alone(hub.registry, module.name, progress, async (lease) => {
    const { from, to, tables } = await whereTo(options);
    const journal = await openJournal(hub.registry, module.name, 'process', placementText(to));
    const behind = await waitForProcesses(hub.registry, followTimeout);
    if (behind.length > 0) {
      throw new ConfigurationError(
        `Hub processes still follow the move before: ${named(behind)}. Try again when they have.`,
      );
    }
    if (placementText(from) !== placementText(to)) {
      if (to.at === 'service') await refuseUnknownHubs(options);
      await journal.note('check', await check(options, from, to));
      await lease.assertHeld();
      await setPlacement(hub.registry, hub.env, module.name, to, tables);
    }
    const left = await waitForProcesses(hub.registry, followTimeout);
    const changed = [
      `${module.name}: from ${maskPassword(placementText(from))} to ${maskPassword(placementText(to))}`,
    ];
    await journal.note('swap', { changed, behind: left });
    progress(`swap: ${changed[0]}`);
    await journal.note('revoke', await lastStep(options, from, to, left.length));
    if (left.length > 0) progress(`Hub processes that have not followed yet: ${named(left)}.`);
    else await journal.finish();
    return journal.report;
  });
}

async function whereTo({ hub, module, to }: ProcessMoveOptions) {
  const from = hub.placementOf(module.name);
  const row = (await readPlacementRows(hub.registry)).find((one) => one.module === module.name);
  const kept = row?.tables ? parsePlacement(row.tables) : null;
  if (to.at === 'off')
    throw new ConfigurationError('To hide a module, set its placement to "off".');
  if (to.at === 'service') {
    const tables = from.at === 'service' ? (row?.tables ?? null) : placementText(from);
    return { from, to, tables };
  }
  // A module can return to the hub only on the database that contains its tables.
  const back = to.at === 'hub' && kept && !('problem' in kept) ? kept : to;
  if (from.at !== 'service' && placementText(from) !== placementText(back)) {
    throw new ConfigurationError(
      `${module.name} runs in the hub already. To move its tables: vesthub move data ${module.name} --to …`,
    );
  }
  return { from, to: back, tables: null };
}

/** Compares the schema and the answers of the module at the new placement with those at the current placement. */
async function check(options: ProcessMoveOptions, from: Placement, to: Placement): Promise<object> {
  const { hub, module, operations, progress } = options;
  if (to.at !== 'service') await checkTables(options, to);
  const of = (name: string) => (name === module.name ? to : hub.placementOf(name));
  const places = groupByPlacement(hub.allModules, { of });
  const assembly = await hub.assemble(places);
  const after = await hub.openComparison(
    assembly,
    await openModuleDatabases(hub.servers, places.local, of, assembly.composition),
  );
  const before = await hub.openComparison(hub.assembly, await hub.connect());
  try {
    const schema = await checkSchema(options, after);
    progress(`check: schema equal, protocol ${schema.protocolVersion}`);
    const stored = await storedOperations(hub, operations);
    const quietly = await quietlyAt(options, to.at === 'service' ? from : to);
    const answers = await replay(stored, before.execute, after.execute, quietly);
    progress(
      `check: ${answers.operations} operations answered by both in ${answers.milliseconds} ms, ${answers.different.length} differences`,
    );
    refuse(options, 'Its answers differ', answers.different);
    return { ...schema, answers };
  } finally {
    await before.close();
    await after.close();
  }
}

/**
 * Returns a function that takes a function and runs it while writers wait. Null if the hub has no access to the tables.
 */
async function quietlyAt(
  { hub, module }: ProcessMoveOptions,
  at: Placement,
): Promise<Quietly | null> {
  if (at.at === 'service' || at.at === 'off') return null;
  const url = await hub.servers.url(at);
  return (run) => withWritersWaiting({ url, schema: module.database.schema }, run);
}

/**
 * Refuses the move if a running hub process has another signing key than this command, or none. The move tests the
 * service only with the key of this command. The service might refuse a request that is signed with another key.
 */
async function refuseUnknownHubs({ hub, module }: ProcessMoveOptions): Promise<void> {
  const key = signingKeyId(hub.env.serviceKeys);
  const others = (await livingProcesses(hub.registry)).filter((one) => one.key !== key);
  if (key === null || others.length === 0) return;
  throw new ConfigurationError(
    `${module.name} stays where it is: hub processes run without the private key in VESTHUB_SERVICE_KEYS that this command has, so the service would refuse them: ${named(others)}. Start them again with it.`,
  );
}

async function checkTables({ hub, module }: ProcessMoveOptions, to: Placement): Promise<void> {
  const url = await hub.servers.url(to);
  const fence = await withSession({ url }, (client) => readFence(client, module.database.schema));
  if (fence?.state === 'open') return;
  throw new ConfigurationError(
    `The tables of ${module.name} at ${maskPassword(placementText(to))} ${fence ? 'take no writes' : 'are not there'}; it cannot run on them.`,
  );
}

async function checkSchema(options: ProcessMoveOptions, side: ComparisonHub) {
  const { module, hub } = options;
  const described = await describe(options, side);
  if (!understands(described.protocolVersion)) {
    refuse(options, 'It is too far from this version of the hub', [
      `it speaks protocol ${described.protocolVersion}`,
    ]);
  }
  const own = hub.composeService(module);
  if (described.module !== module.name) {
    refuse(options, 'It is another module', [`it says that it is ${described.module}`]);
  }
  // `sdl` is empty for a module in the hub: its types come from this program, so its schema cannot differ.
  const differences = described.sdl === '' ? [] : lineDifferences(own.sdl ?? '', described.sdl);
  refuse(options, 'Its schema differs from the one this hub knows', differences);
  return { protocolVersion: described.protocolVersion, types: described.types.length };
}

/** Milliseconds to wait for the service's first answer; the service may have just been started. */
const firstAnswer = 20_000;

async function describe({ module, to }: ProcessMoveOptions, { server }: ComparisonHub) {
  const service = server.services.get(module.name)!;
  for (const end = performance.now() + firstAnswer; ; await sleep(500)) {
    try {
      return await service.describe(requestContext(server, anonymous, () => null));
    } catch (error) {
      if (performance.now() < end) continue;
      const { originalError: reason = error as Error } = error as { originalError?: Error };
      throw new ConfigurationError(
        `${module.name} stays where it is: ${maskPassword(placementText(to))} does not answer as its service. ${reason.message}`,
        { cause: error },
      );
    }
  }
}

function lineDifferences(ours: string, theirs: string): string[] {
  const lines = (text: string) => new Set(text.split('\n').map((line) => line.trim()));
  const [one, other] = [lines(ours), lines(theirs)];
  return [
    ...[...one].filter((line) => !other.has(line)).map((line) => `only here: ${line}`),
    ...[...other].filter((line) => !one.has(line)).map((line) => `only there: ${line}`),
  ].slice(0, 20);
}

function refuse({ module }: ProcessMoveOptions, what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new ConfigurationError(
    `${module.name} stays where it is. ${what}:\n${problems.map((one) => `  ${one}`).join('\n')}`,
  );
}

/**
 * Takes the access to the module's database away from the hub. Leaves the access as it is while a hub process still
 * uses the database.
 */
async function lastStep(
  { hub, module, revokeWith, progress }: ProcessMoveOptions,
  from: Placement,
  to: Placement,
  behind: number,
): Promise<object> {
  const row = (await readPlacementRows(hub.registry)).find((one) => one.module === module.name);
  const kept = row?.tables ? parsePlacement(row.tables) : from;
  if (to.at !== 'service' || 'problem' in kept || kept.at === 'service' || kept.at === 'off') {
    return { revoked: false, reason: 'The module runs in the hub.' };
  }
  if (revokeWith === undefined) {
    const reason = `The hub can still reach the tables. To end that, run the command again with --revoke-with and the owner's address of the database.`;
    progress(`revoke: ${reason}`);
    return { revoked: false, reason };
  }
  if (behind > 0) {
    return { revoked: false, reason: 'Not every hub process has followed; run the command again.' };
  }
  const result = await revoke(await hub.servers.url(kept), revokeWith, module.database.schema);
  progress(`revoke: ${result.reason}`);
  return result;
}
