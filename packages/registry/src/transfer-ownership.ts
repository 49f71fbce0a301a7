import { createHash } from 'node:crypto';
import {
  conflict,
  globalId,
  inputError,
  isoDay,
  keyArgument,
  mutate,
  refuseFuture,
  refuseLong,
  writeProvenance,
  type RequestContext,
  type ModelRef,
} from '@vesthub/kernel';
import { parse } from 'graphql';
import type { ModuleOwnership, OwnershipDecision, Prisma } from './generated/client/client.ts';
import { registry, type RegistryBuilder } from './module.ts';
import {
  longestTitle,
  transferOwnershipInput,
  type TransferOwnershipInput,
} from './transfer-input.ts';
import type PrismaTypes from './generated/pothos.ts';

const { schema } = registry.database;

/** The parsed input of a transfer: database keys instead of global ids. */
interface Transfer {
  readonly moduleId: string;
  readonly ownerId: string;
  readonly hostId: string | null;
  readonly from: Date;
  readonly decision: Pick<OwnershipDecision, 'title' | 'bodyId' | 'date'>;
}

/** Registers the mutation `transferOwnership`: an administrator records the transfer of a module to a new owner. */
export function registerTransferOwnership(
  module: RegistryBuilder,
  ownership: ModelRef<PrismaTypes, 'ModuleOwnership'>,
): void {
  const input = transferOwnershipInput(module);
  module.builder.mutationField('transferOwnership', (t) =>
    t.field({
      type: ownership,
      nullable: true,
      rule: { scopes: ['hub:administer'] },
      description:
        'Records the transfer of a module to a new owner on a day (eierskifte). From that day on the new owner has the right to write, and the period of the previous owner ends.',
      args: { input: t.arg({ type: input, required: true, description: 'The transfer.' }) },
      resolve: (_root, args, context) => transferOwnership(context, args.input),
    }),
  );
}

async function transferOwnership(
  context: RequestContext,
  input: TransferOwnershipInput,
): Promise<ModuleOwnership | null> {
  const transfer = read(input);
  refuseFuture('decision.date', transfer.decision.date, context.today);
  await refuseUnknownBodies(context, transfer);
  const { idempotencyKey, reason } = input;
  const key = await mutate(
    context,
    {
      module: registry.name,
      operation: 'transferOwnership',
      idempotencyKey,
      input,
      reason: reason ?? 'Recorded by transferOwnership',
    },
    async (tx) => {
      await endOwnershipBefore(registry.inTransaction(tx), transfer);
      const decision = await recordDecision(registry.inTransaction(tx), transfer);
      const ownership = await beginOwnership(registry.inTransaction(tx), transfer, decision);
      const { sources } = input.decision;
      for (const [type, row] of [
        ['OwnershipDecision', decision],
        ['ModuleOwnership', ownership],
      ] as const) {
        await writeProvenance(tx, schema, { type, key: row, certainty: 'ADOPTED', sources });
      }
      return ownership;
    },
  );
  return registry.client(context).moduleOwnership.findUnique({ where: { id: key } });
}

function read({ module, toBody, host, from, decision }: TransferOwnershipInput): Transfer {
  const { title, date } = decision;
  refuseLong('decision.title', title, longestTitle);
  return {
    moduleId: keyArgument('module', 'Module', module),
    ownerId: keyArgument('toBody', 'Body', toBody),
    hostId: host === null || host === undefined ? null : keyArgument('host', 'Body', host),
    from,
    decision: { title, date, bodyId: keyArgument('decision.bodyId', 'Body', decision.bodyId) },
  };
}

const bodies = parse('query Bodies($ids: [ID!]!) { nodes(ids: $ids) { id } }');

/** Rejects unknown bodies. Queries the hub's public schema for them, because bodies belong to another module. */
async function refuseUnknownBodies(context: RequestContext, transfer: Transfer): Promise<void> {
  const asked = Object.entries({
    toBody: transfer.ownerId,
    host: transfer.hostId,
    'decision.bodyId': transfer.decision.bodyId,
  }).filter((entry): entry is [string, string] => entry[1] !== null);
  const ids = asked.map(([, key]) => globalId('Body', key));
  const { data, errors } = await context.executeOnHub(bodies, { ids });
  const nodes = (data as { nodes: ({ id: string } | null)[] | null } | undefined)?.nodes;
  if (!nodes || errors?.length) {
    throw conflict(`The bodies cannot be looked up now: ${errors?.[0]?.message ?? 'no answer'}`);
  }
  for (const [at, [field, key]] of asked.entries()) {
    if (!nodes[at]) throw inputError(field, key, 'an existing body');
  }
}

/**
 * If the last ownership has no end, ends it on the day `from`. Rejects a `from` that is not after the first day of the
 * last ownership, or that is before its recorded end.
 */
async function endOwnershipBefore(
  tx: Prisma.TransactionClient,
  { moduleId, from }: Transfer,
): Promise<void> {
  // The row lock makes concurrent transfers of a module wait for each other. The second transfer then sees the
  // ownership that the first one recorded.
  const found = await tx.$queryRaw<unknown[]>`
    select id from "hub"."module" where id = ${moduleId} for update`;
  if (found.length === 0) throw inputError('module', moduleId, 'an existing module');
  const [last] = await tx.moduleOwnership.findMany({
    where: { moduleId },
    orderBy: { from: { sort: 'desc', nulls: 'last' } },
    take: 1,
  });
  if (!last) return;
  if (last.from !== null && from <= last.from) {
    const after = isoDay(last.from);
    throw inputError(
      'from',
      isoDay(from),
      `a day after ${after}, the first day of the last recorded ownership`,
    );
  }
  if (last.to !== null && from < last.to) {
    const to = isoDay(last.to);
    throw inputError(
      'from',
      isoDay(from),
      `${to} or later, because the ownership until then is recorded`,
    );
  }
  if (last.to !== null) return;
  const data = { to: from, toPrecision: 'DAY' };
  await tx.moduleOwnership.update({ where: { id: last.id }, data });
}

/** Records the decision, unless it is known, and returns its key. */
async function recordDecision(
  tx: Prisma.TransactionClient,
  { decision }: Transfer,
): Promise<string> {
  const { title, bodyId, date } = decision;
  const known = await tx.ownershipDecision.findFirst({ where: { title, bodyId, date } });
  if (known) return known.id;
  const text = JSON.stringify([title, bodyId, isoDay(date)]);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const id = `${bodyId}.${isoDay(date)}.${hash}`;
  await tx.ownershipDecision.create({ data: { id, title, bodyId, date, stage: 'ADOPTED' } });
  return id;
}

/** Records the new ownership and returns its key. */
async function beginOwnership(
  tx: Prisma.TransactionClient,
  { moduleId, ownerId, hostId, from }: Transfer,
  decisionId: string,
): Promise<string> {
  const id = `${moduleId}.${isoDay(from)}`;
  await tx.moduleOwnership.create({
    data: { id, moduleId, ownerId, hostId, from, fromPrecision: 'DAY', decisionId },
  });
  return id;
}
