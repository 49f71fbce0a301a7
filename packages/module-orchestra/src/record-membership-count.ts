import { createHash } from 'node:crypto';
import {
  given,
  inputError,
  keyArgument,
  limited,
  longestName,
  longestReason,
  mutate,
  naming,
  refuseFuture,
  writeProvenance,
  type RequestContext,
} from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import type { OrchestraMembershipCount, Prisma } from './generated/client/client.ts';
import type { OrchestraCountBasis } from './generated/client/enums.ts';

const type = 'OrchestraMembershipCount';

/** Registers the input type of the mutation `recordOrchestraMembershipCount`. */
export function recordMembershipCountInput(
  module: OrchestraBuilder,
  basis: ReturnType<typeof module.enum<typeof OrchestraCountBasis>>,
) {
  return module.builder.inputType('RecordOrchestraMembershipCountInput', {
    description:
      'The number of musicians in an ensemble in a year, as a source states it (medlemstall).',
    fields: (t) => ({
      idempotencyKey: t.string(
        limited(200, {
          required: true,
          description:
            'A key that the caller chooses, such as a UUID. A request repeated with the same key is done once.',
        }),
      ),
      ensembleId: t.id(
        limited(longestName, {
          required: true,
          description: 'Key, global id or name of the ensemble.',
          ...naming('OrchestraEnsemble'),
        }),
      ),
      year: t.int({
        required: true,
        description: 'Calendar year; the orchestra must have a season of it.',
      }),
      count: t.int({ required: true, description: 'Number of musicians, from 0 to 10000.' }),
      basis: t.field({ type: basis, required: true, description: 'What the number rests on.' }),
      isPreferred: t.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether this becomes the count to use, in place of the one preferred so far for the year.',
      }),
      minAge: t.int({ description: 'Youngest age the source gives, years, from 0 to 120.' }),
      maxAge: t.int({ description: 'Oldest age the source gives, years, from 0 to 120.' }),
      statedDate: t.field({ type: 'Date', description: 'The day the number was stated.' }),
      reason: t.string(
        limited(longestReason, { description: 'Why it is recorded, for the history.' }),
      ),
      sources: t.field({
        type: [module.vocabulary.sourceInput],
        required: true,
        description: 'Sources that state the number; at least one.',
      }),
    }),
  });
}

type Input = ReturnType<typeof recordMembershipCountInput>['$inferInput'];

/**
 * Records a count and keeps the other counts of the year. If the new count is preferred, the earlier preferred count no
 * longer is.
 */
export async function recordMembershipCount(
  context: RequestContext,
  input: Input,
): Promise<OrchestraMembershipCount | null> {
  const { idempotencyKey, reason, sources } = input;
  checkNumbers(input);
  refuseFuture('statedDate', input.statedDate, context.today);
  const key = await mutate(
    context,
    {
      module: 'orchestra',
      operation: 'recordOrchestraMembershipCount',
      idempotencyKey,
      input,
      reason: reason ?? 'Recorded by recordOrchestraMembershipCount',
    },
    async (tx) => {
      const row = await newCount(orchestra.inTransaction(tx), context, input);
      await insert(orchestra.inTransaction(tx), row);
      const certainty = row.basis === 'PUBLIC_PAGE' ? 'PUBLIC' : 'STATED';
      await writeProvenance(tx, orchestra.database.schema, {
        type,
        key: row.id,
        certainty,
        sources,
      });
      return row.id;
    },
  );
  return orchestra.client(context).orchestraMembershipCount.findUnique({ where: { id: key } });
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

async function newCount(
  tx: Prisma.TransactionClient,
  { principal }: RequestContext,
  input: Input,
): Promise<OrchestraMembershipCount> {
  const { year, count, basis, isPreferred, minAge, maxAge, statedDate, idempotencyKey } = input;
  const ensembleId = keyArgument('ensembleId', 'OrchestraEnsemble', input.ensembleId);
  const ensemble = await tx.orchestraEnsemble.findUnique({ where: { id: ensembleId } });
  if (!ensemble)
    throw inputError('ensembleId', input.ensembleId, 'the key or global id of an ensemble');
  const season = await tx.orchestraSeason.findUnique({ where: { year } });
  if (!season) throw inputError('year', year, 'a year with a season of the orchestra');
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
    isPreferred,
    change: null,
    previousCount: null,
    minAge: minAge ?? null,
    maxAge: maxAge ?? null,
    statedDate: statedDate ?? null,
    statedDatePrecision: statedDate ? 'DAY' : null,
  };
}

async function insert(tx: Prisma.TransactionClient, row: OrchestraMembershipCount): Promise<void> {
  const { ensembleId, year } = row;
  if (row.isPreferred) {
    // Serialises transactions that record a preferred count of the same year, so that only one count stays preferred.
    await tx.$queryRaw`select id from "orchestra"."season" where id = ${row.seasonId} for update`;
    await tx.orchestraMembershipCount.updateMany({
      where: { ensembleId, year, isPreferred: true },
      data: { isPreferred: false },
    });
  }
  await tx.orchestraMembershipCount.create({ data: row });
}
