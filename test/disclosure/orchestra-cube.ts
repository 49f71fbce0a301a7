import { allModules } from '@vesthub/hub/modules';
import type { ModuleDatabase } from '@vesthub/kernel';
import type { PublishedCube } from '@vesthub/releases';

export const orchestraModule = allModules.find(({ name }) => name === 'orchestra')!;

const instruments = ['fiolin', 'cello', 'horn'];
const sexes = ['f', 'm'];

/** A cube of musicians by instrument and sex in two ensembles. A `shift` other than 0 changes some counts. */
export function musiciansCube(shift: number): PublishedCube {
  return {
    name: 'musicians',
    title: { nb: 'Musikanter', en: 'Musicians' },
    unit: { nb: 'unike personer', en: 'unique persons' },
    rule: { method: 'suppress', threshold: 4, zeros: 'hideable' },
    parts: () => Promise.resolve(['junior', 'senior']),
    tables: (_connection: ModuleDatabase, part) =>
      Promise.resolve({
        dimensions: [
          {
            name: 'instrument',
            leaves: instruments,
            groups: [{ code: 'all', leaves: instruments }],
            total: 'all',
          },
          { name: 'sex', leaves: sexes, groups: [{ code: 'all', leaves: sexes }], total: 'all' },
        ],
        cubes: [{ name: 'all', codes: { instrument: 'all', sex: 'all' } }],
        rows: instruments.flatMap((instrument, at) =>
          sexes.map((sex, of) => ({
            at: [instrument, sex],
            value:
              (part === 'junior' ? [14, 3, 9, 11, 12, 8] : [21, 17, 2, 13, 10, 16])[2 * at + of]! +
              (instrument === 'cello' ? shift : 0),
          })),
        ),
      }),
  };
}
