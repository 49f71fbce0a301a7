import type { Transaction } from '@vesthub/kernel';

/** What a release has changed since the one before, in numbers of cells. */
export interface ReleaseChanges {
  /** Cells that the release before showed and this one hides. */
  readonly hidden: number;
  /** Cells that the release before hid and this one shows. */
  readonly shown: number;
  /** Cells with another value in both. */
  readonly revised: number;
  /** Cells that the release before had not, shown or hidden. */
  readonly added: number;
  /** Cells of the release before that this one has not. */
  readonly removed: number;
}

/** Compares the cells of two releases of a cube and stores the numbers with the later one. A first release has added all its cells. */
export async function storeChanges(
  tx: Transaction,
  schema: string,
  cube: string,
  number: number,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `with parts as (
       select r.number, p.id, p.part from "${schema}".kernel_release r
       join "${schema}".kernel_release_part rp on rp.release_id = r.id
       join "${schema}".kernel_released_part p on p.id = rp.part_id
       where r.cube = $1 and r.number in ($2, $2 - 1)
     ), moved as (select id, part, number from parts where id in (select id from parts group by id having count(*) = 1)),
     before as (select part, codes, value, flag from moved join "${schema}".kernel_released_cell on part_id = id where number < $2),
     after as (select part, codes, value, flag from moved join "${schema}".kernel_released_cell on part_id = id where number = $2)
     update "${schema}".kernel_release set changes = (
       select jsonb_build_object(
         'hidden', count(*) filter (where b.flag = 'OK' and a.flag <> 'OK'),
         'shown', count(*) filter (where b.flag <> 'OK' and a.flag = 'OK'),
         'revised', count(*) filter (where b.value <> a.value),
         'added', count(*) filter (where b.flag is null),
         'removed', count(*) filter (where a.flag is null))
       from before b full join after a using (part, codes))
     where cube = $1 and number = $2`,
    cube,
    number,
  );
}
