import { inputError } from '@vesthub/kernel';
import {
  kindFrom,
  kindOfUnit,
  readMeasure,
  type Counted,
  type Kind,
} from '@vesthub/statistics/reading';

/** The settings by which the sender of a file states the kind of its figures. */
export interface KindSettings {
  readonly measure?: string | undefined;
  readonly counted?: string | undefined;
  readonly unit?: string | undefined;
  readonly per?: string | undefined;
}

const countedBy: Readonly<Record<string, Counted>> = { persons: 'PERSONS', events: 'EVENTS' };

/** The kind that settings state; undefined when they state none. Throws an input error for values that state no kind. */
export function kindOption({ measure, counted, unit, per }: KindSettings): Kind | undefined {
  const number = per === undefined ? undefined : Number(per);
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number <= 1_000_000)) {
    throw inputError('per', per, 'a number of inhabitants, such as 1000');
  }
  const of = counted === undefined ? undefined : countedBy[counted.toLowerCase()];
  if (counted !== undefined && of === undefined) {
    throw inputError('counted', counted, 'persons or events');
  }
  const named = measure ?? (counted === undefined ? undefined : 'count');
  if (named === undefined) return unit === undefined ? undefined : kindByUnit(unit);
  const is = readMeasure(named);
  if (is === null) throw inputError('measure', named, 'count, rate, share or index');
  if (of !== undefined && is !== 'COUNT') {
    throw inputError('counted', counted, `no value for a measure other than count: it is ${named}`);
  }
  return kindFrom({ measure: is, counted: of, unit, per: number }, 'what its sender stated');
}

function kindByUnit(unit: string): Kind {
  const kind = kindOfUnit(unit);
  if (kind) return kind;
  throw inputError(
    'unit',
    unit,
    'a unit that states the measure, such as prosent, per 1000 or personer; or `measure` beside it',
  );
}
