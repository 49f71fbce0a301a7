import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseOf, type RequestContext } from '../context/context.ts';
import { conflict, inputError } from '../errors/errors.ts';
import { requireOwner } from '../access/require-owner.ts';
import { refuseLong } from '../errors/input-rules.ts';
import { changedRows, isMoved, write } from './write.ts';
import type { Transaction } from '../context/transaction.ts';

/** A mutation's request, with its idempotency key. */
export interface MutationRequest {
  /** Name of the module whose rows change. */
  readonly module: string;
  /** Name of the mutation field. */
  readonly operation: string;
  /** The caller's key for this request: 1 to 200 visible ASCII characters, the same in every repetition. */
  readonly idempotencyKey: string;
  /** The request as JSON; the same key with another input is rejected. */
  readonly input: object;
  /** Reason for the change, for the history. */
  readonly reason: string;
}

/** Most characters of the reason of a change. */
export const longestReason = 2_000;

/** After a move has rejected a write: milliseconds for which the write looks for the module's new place. */
const timeout = 10_000;
const pause = 50;

/**
 * Changes rows once per idempotency key; a repetition returns the first result. The caller must act for the module's
 * owner today. If the module's tables have moved, repeats the change at the new place; the rest of the request then
 * reads at the new place. Rejects with CONFLICT if this process has not found the new place within ten seconds.
 */
export async function mutate<T>(
  context: RequestContext,
  request: MutationRequest,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (!/^[\x21-\x7e]{1,200}$/.test(request.idempotencyKey)) {
    throw inputError(
      'idempotencyKey',
      request.idempotencyKey,
      '1 to 200 visible ASCII characters, such as a UUID',
    );
  }
  refuseLong('reason', request.reason, longestReason);
  await requireOwner(context, request.module);
  return followingMoves(context, request.module, () => once(context, request, change));
}

/**
 * Runs `attempt`, which writes in `module`, and repeats it if the module's tables have moved meanwhile. Rejects with
 * CONFLICT if this process has not found the new place within ten seconds.
 */
export async function followingMoves<T>(
  context: RequestContext,
  module: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isMoved(error) || performance.now() > deadline) throw error;
      await sleep(pause);
      await follow(context, module);
    }
  }
}

async function follow(context: RequestContext, module: string): Promise<void> {
  const databases = await context.readPlacements();
  if (!databases.has(module)) {
    throw conflict(
      `Module ${module} has moved to another process meanwhile; nothing was changed. Send the request again.`,
    );
  }
  context.databases.current = databases;
}

function once<T>(
  context: RequestContext,
  { module, operation, idempotencyKey, input, reason }: MutationRequest,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const database = databaseOf(context, module);
  const { principal } = context;
  const asked = createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex');
  const author = { author: principal.name, body: principal.body, reason };
  return write(database, author, async (tx) => {
    const table = `"${database.schema}".kernel_idempotency`;
    const caller = `${principal.kind}:${principal.name}`;
    // The later of two concurrent requests with the same key waits here until the earlier commits or rolls back.
    const begun = await tx.$executeRawUnsafe(
      `insert into ${table} (author, key, request) values ($1, $2, decode($3, 'hex'))
       on conflict do nothing`,
      caller,
      idempotencyKey,
      asked,
    );
    if (begun === 0) {
      const [earlier] = await tx.$queryRawUnsafe<{ request: string; result: T }>(
        `select encode(request, 'hex') as request, result from ${table} where author = $1 and key = $2`,
        caller,
        idempotencyKey,
      );
      if (earlier?.request === asked) return earlier.result;
      throw inputError(
        'idempotencyKey',
        idempotencyKey,
        'a key that was not used for another request',
      );
    }
    const result = await change(tx);
    const changed = await changedRows(tx, database.schema);
    await context.services.get(module)?.rowsChanged?.(tx, changed);
    await tx.$executeRawUnsafe(
      `update ${table} set result = $3::jsonb where author = $1 and key = $2`,
      caller,
      idempotencyKey,
      JSON.stringify(result),
    );
    return result;
  });
}
