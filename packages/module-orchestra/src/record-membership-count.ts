import { createHash } from 'node:crypto';
import {
  given,
  inputError,
  keyArgument,
  mutate,
  writeProvenance,
  type Change,
  type HubContext,
} from '@vesthub/kernel';
import { database, inTransaction, schema } from './database.ts';
import type { OrchestraMembershipCount, Prisma } from './generated/client/client.ts';
import type { OrchestraCountBasis } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

const type = 'OrchestraMembershipCount';

/** What a caller gives to have a reading recorded. */
export function recordMembershipCountInput(
  hub: OrchestraHub,
  basis: ReturnType<typeof hub.enum<typeof OrchestraCountBasis>>,
) {
  return hub.builder.inputType('RecordOrchestraMembershipCountInput', {
    description: 'A reading of how many took part in an ensemble in a year.',
    fields: (t) => ({
      idempotencyKey: t.string({
        required: true,
        description:
          'Key of the caller’s choosing, such as a UUID. A request repeated with the same key is done once.',
      }),
      ensembleId: t.id({ required: true, description: 'Key or global id of the ensemble.' }),
      year: t.int({
        required: true,
        description: 'Calendar year, one the orchestra has a season of.',
      }),
      count: t.int({ required: true, description: 'Number of musicians, from 0 to 10000.' }),
      basis: t.field({ type: basis, required: true, description: 'What the number rests on.' }),
      preferred: t.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether this is the reading to use from now on, in place of another of the year.',
      }),
      minAge: t.int({ description: 'Youngest age the source gives.' }),
      maxAge: t.int({ description: 'Oldest age the source gives.' }),
      statedDate: t.field({ type: 'Date', description: 'The day the number was stated.' }),
      reason: t.string({ description: 'Why it is recorded, for the history.' }),
      sources: t.field({
        type: [hub.vocabulary.sourceInput],
        required: true,
        description: 'Where the number is stated; at least one.',
      }),
    }),
  });
}

type Input = ReturnType<typeof recordMembershipCountInput>['$inferInput'];

/** Records a reading beside those there are; one that is preferred takes the place of the preferred one. */
export async function recordMembershipCount(
  context: HubContext,
  input: Input,
): Promise<OrchestraMembershipCount | null> {
  const { idempotencyKey, reason, sources } = input;
  checkNumbers(input);
  const key = await mutate(
    context,
    {
      module: 'orchestra',
      operation: 'recordOrchestraMembershipCount',
      idempotencyKey,
      input,
      reason: reason ?? 'Recorded by recordOrchestraMembershipCount',
    },
    async (tx, record) => {
      const row = await newReading(inTransaction(tx), context, input);
      record(...(await insert(inTransaction(tx), row)));
      const certainty = row.basis === 'PUBLIC_PAGE' ? 'PUBLIC' : 'STATED';
      await writeProvenance(tx, schema, { type, key: row.id, certainty, sources });
      return row.id;
    },
  );
  return database(context).orchestraMembershipCount.findUnique({ where: { id: key } });
}

function checkNumbers({ count, minAge, maxAge }: Input): void {
  if (count < 0 || count > 10_000) throw inputError('count', count, 'a number from 0 to 10000');
  const ages = given({ minAge, maxAge });
  for (const [field, age] of Object.entries(ages)) {
    if (age < 0 || age > 120) throw inputError(field, age, 'an age from 0 to 120');
  }
  if (ages.minAge !== undefined && ages.maxAge !== undefined && ages.minAge > ages.maxAge) {
    throw inputError('maxAge', maxAge, `an age of at least ${ages.minAge}, the minAge given`);
  }
}

async function newReading(
  tx: Prisma.TransactionClient,
  { principal }: HubContext,
  input: Input,
): Promise<OrchestraMembershipCount> {
  const { year, count, basis, preferred, minAge, maxAge, statedDate, idempotencyKey } = input;
  const ensembleId = keyArgument('ensembleId', 'OrchestraEnsemble', input.ensembleId);
  const ensemble = await tx.orchestraEnsemble.findUnique({ where: { id: ensembleId } });
  if (!ensemble) throw inputError('ensembleId', input.ensembleId, 'an ensemble there is');
  const season = await tx.orchestraSeason.findUnique({ where: { year } });
  if (!season) throw inputError('year', year, 'a year the orchestra has a season of');
  const suffix = createHash('sha256')
    .update(`${principal.kind} ${principal.name} ${idempotencyKey}`)
    .digest('hex')
    .slice(0, 16);
  return {
    id: `${ensembleId}-${year}-${suffix}`,
    ensembleId,
    seasonId: season.id,
    year,
    count,
    basis,
    preferred,
    change: null,
    previousCount: null,
    minAge: minAge ?? null,
    maxAge: maxAge ?? null,
    statedDate: statedDate ?? null,
    statedDatePrecision: statedDate ? 'DAY' : null,
  };
}

async function insert(
  tx: Prisma.TransactionClient,
  row: OrchestraMembershipCount,
): Promise<Change[]> {
  const { ensembleId, year } = row;
  const changes: Change[] = [];
  if (row.preferred) {
    // Of two callers who prefer a reading of the same year, the later waits here and then sees the other's.
    await tx.$queryRaw`select id from "orchestra"."season" where id = ${row.seasonId} for update`;
    const where = { ensembleId, year, preferred: true };
    for (const before of await tx.orchestraMembershipCount.findMany({ where })) {
      const after = { ...before, preferred: false };
      await tx.orchestraMembershipCount.update({
        where: { id: before.id },
        data: { preferred: false },
      });
      changes.push({ operation: 'update', type, key: before.id, before, after });
    }
  }
  await tx.orchestraMembershipCount.create({ data: row });
  changes.push({ operation: 'insert', type, key: row.id, before: null, after: row });
  return changes;
}
