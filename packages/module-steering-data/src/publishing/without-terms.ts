import type { ModuleDatabase } from '@vesthub/kernel';
import type { RefusedPart } from '@vesthub/releases';
import { unknownPublisher } from '../known-keys.ts';

/**
 * The indicators with figures of which the publisher or the licence is not stated, so that nobody could name the source of what would be
 * published, or know whether it may be.
 */
export async function withoutTerms({ pool, schema }: ModuleDatabase): Promise<RefusedPart[]> {
  const { rows } = await pool.query<Lacking>({
    text: `select o.indicator_id as part, bool_or(b.publisher = $1) as "noPublisher", bool_or(b.licence is null) as "noLicence",
             (array_agg(distinct b.data_set))[1:5] as "dataSets"
           from "${schema}".observation o
           join "${schema}".batch b on b.number = o.batch and (b.publisher = $1 or b.licence is null)
           where o.measure = 'COUNT' and o.known_to = 'infinity'
           group by o.indicator_id order by o.indicator_id`,
    values: [unknownPublisher],
  });
  return rows.map((row) => ({ part: row.part, reason: reasonOf(row) }));
}

interface Lacking {
  readonly part: string;
  readonly noPublisher: boolean;
  readonly noLicence: boolean;
  readonly dataSets: readonly string[];
}

function reasonOf({ noPublisher, noLicence, dataSets }: Lacking): RefusedPart['reason'] {
  const nb = [...(noPublisher ? ['utgiver'] : []), ...(noLicence ? ['lisens'] : [])].join(' og ');
  const en = [...(noPublisher ? ['publisher'] : []), ...(noLicence ? ['licence'] : [])].join(
    ' and ',
  );
  const names = dataSets.map((name) => `«${name}»`).join(', ');
  return {
    nb: `Tallene har ikke oppgitt ${nb} (${names}). Send filen på nytt med --publisher og --licence, med createImport(publisher:, licence:) eller med en kolonnetilordning som har publisher og licence.`,
    en: `The figures state no ${en} (${names}). Send the file again with --publisher and --licence, with createImport(publisher:, licence:), or with a mapping that has publisher and licence.`,
  };
}
