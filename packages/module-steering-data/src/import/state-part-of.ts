import type { Transaction } from '@vesthub/kernel';
import { RefusedFile } from '@vesthub/statistics/reading';
import { familyOf, rootOf, type Related } from '../publishing/families.ts';

interface Candidate extends Related {
  readonly code: string;
  readonly measure: string;
}

/**
 * Stores of which whole the counts of indicators are a part; `wholes` has the key or code of the whole by the key of the part. Throws
 * `RefusedFile` for a whole that is unknown, no count or a part of its part, and after the first release of one of them: what
 * was released apart cannot be protected together any more.
 */
export async function statePartOf(
  tx: Transaction,
  schema: string,
  wholes: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [part, named] of wholes) {
    const all = await tx.$queryRawUnsafe<Candidate>(
      `select id, code, measure::text, whole_id as "partOf" from "${schema}".indicator order by id`,
    );
    const whole = wholeNamed(named, all);
    const own = all.find(({ id }) => id === part);
    if (!own || own.partOf === whole.id) continue;
    for (const { id, measure } of [own, whole]) {
      if (measure !== 'COUNT')
        throw new RefusedFile(`${id} is no count; only counts are parts of others.`);
    }
    if (rootOf(whole.id, all) === part) {
      throw new RefusedFile(`${part} is to be a part of ${whole.id}, which is a part of ${part}.`);
    }
    await refuseReleased(tx, schema, [
      ...familyOf(part, all).map(({ id }) => id),
      rootOf(part, all),
      rootOf(whole.id, all),
    ]);
    await tx.$executeRawUnsafe(
      `update "${schema}".indicator set whole_id = $1 where id = $2`,
      whole.id,
      part,
    );
  }
}

function wholeNamed(named: string, all: readonly Candidate[]): Candidate {
  const found = all.filter(({ id }) => id === named);
  const [whole, ...others] = found.length > 0 ? found : all.filter(({ code }) => code === named);
  if (whole && others.length === 0) return whole;
  throw new RefusedFile(
    whole
      ? `Several indicators have the code «${named}»; state the key of the whole: ${[whole, ...others].map(({ id }) => id).join(', ')}.`
      : `There is no indicator «${named}» to be a part of; import the whole first.`,
  );
}

async function refuseReleased(
  tx: Transaction,
  schema: string,
  ids: readonly string[],
): Promise<void> {
  const [released] = await tx.$queryRawUnsafe<{ part: string }>(
    `select part from "${schema}".kernel_released_part where cube = 'figures' and part = any($1::text[]) limit 1`,
    ids,
  );
  if (!released) return;
  throw new RefusedFile(
    `${released.part} has been released already. State what it is a part of, and its parts, before the first release of any of them.`,
  );
}
