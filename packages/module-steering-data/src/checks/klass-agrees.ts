import type { Outcome } from '@vesthub/kernel';
import { parse } from 'graphql';
import { steeringData, type SteeringBuilder } from '../module.ts';

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface Numbered {
  readonly numbers: readonly {
    readonly number: string;
    readonly name: string;
    readonly period: Period;
  }[];
}

/** A municipality of the module alliance, with its codes and changes in Klass. */
interface Municipality extends Numbered {
  readonly key: string;
  readonly officialName: string | null;
  readonly territorialChanges: readonly {
    readonly effectiveOn: string;
    readonly formerAreas: readonly {
      readonly municipality: (Numbered & { readonly key: string }) | null;
      readonly outsideNumber: string | null;
    }[];
  }[];
  readonly klassCodes:
    | readonly {
        readonly id: string;
        readonly code: string;
        readonly name: string;
        readonly period: Period;
      }[]
    | null;
  readonly klassChanges:
    | readonly {
        readonly id: string;
        readonly oldCode: string;
        readonly newCode: string;
        readonly date: string;
      }[]
    | null;
}

interface Answer {
  readonly municipalities?: { readonly nodes: readonly Municipality[] } | null;
}

/** What Klass and the alliance state about one municipality, as lines to compare. */
interface Readings {
  readonly key: string;
  readonly klass: readonly string[];
  readonly alliance: readonly string[];
}

/**
 * Registers the check that compares Klass with the module alliance. It compares the codes with the municipality
 * numbers, and the changes of codes with the alliance's new numbers and mergers.
 */
export function registerKlassAgrees(module: SteeringBuilder): void {
  module.check({
    name: 'steering-klass',
    title: {
      nb: 'Klass har de samme kommunenumrene og endringene som alliansen',
      en: 'Klass has the same municipality numbers and changes as the alliance',
    },
    kind: 'TEMPORAL',
    operation: parse(/* GraphQL */ `
      query KlassAndAlliance {
        municipalities(first: 100) {
          nodes {
            key: id
            officialName
            numbers {
              number
              name
              period {
                from
                to
              }
            }
            territorialChanges {
              effectiveOn
              formerAreas {
                municipality {
                  key: id
                  numbers {
                    number
                    name
                    period {
                      from
                      to
                    }
                  }
                }
                outsideNumber
              }
            }
            klassCodes {
              id
              code
              name
              period {
                from
                to
              }
            }
            klassChanges {
              id
              oldCode
              newCode
              date
            }
          }
        }
      }
    `),
    judge: ({ municipalities }: Answer) => {
      const known = (municipalities?.nodes ?? []).filter((one) => one.klassCodes !== null);
      return [...outcomes('codes', known.map(codes)), ...outcomes('changes', known.map(changes))];
    },
  });
}

/**
 * One outcome for the number of municipalities that agree, and one for each municipality that differs. Empty when the
 * alliance has no data.
 */
function outcomes(what: string, all: readonly Readings[]): Outcome[] {
  if (all.length === 0) return [];
  const differing = all.filter(({ klass, alliance }) => klass.join() !== alliance.join());
  return [
    { what, expected: all.length, actual: all.length - differing.length },
    ...differing.map(({ key, klass, alliance }) => ({
      what: `${what}-${key}`,
      expected: shown(klass, alliance),
      actual: shown(alliance, klass),
    })),
  ];
}

/** The lines of one side that the other side lacks. */
function shown(lines: readonly string[], others: readonly string[]): string {
  const own = lines.filter((line) => !others.includes(line));
  return own.length === 0 ? 'nothing more' : own.join('; ');
}

function codes({ key, officialName, numbers, klassCodes }: Municipality): Readings {
  // The alliance leaves `from` open if its documents do not state that day. For that number, the check leaves out the
  // `from` of Klass.
  const line = (code: string, name: string, { from, to }: Period, open: boolean) =>
    `${code} ${name} [${(open ? null : from) ?? ''}, ${to ?? ''})`;
  const openNumbers = numbers.filter(({ period }) => period.from === null);
  const isOpen = (code: string) => openNumbers.some(({ number }) => number === code);
  const plain = (name: string) =>
    numbers.find((one) => name === officialName && name.startsWith(`${one.name} (`))?.name ?? name;
  return {
    key: steeringData.keyOf(key),
    klass: (klassCodes ?? [])
      .map(({ code, name, period }) => line(code, plain(name), period, isOpen(code)))
      .toSorted(),
    alliance: numbers
      .map(({ number, name, period }) => line(number, name, period, false))
      .toSorted(),
  };
}

function changes({ key, numbers, territorialChanges, klassChanges }: Municipality): Readings {
  const line = (oldCode: string, newCode: string, date: string) =>
    `${oldCode} → ${newCode} ${date}`;
  const renumbered = numbers.flatMap(({ number, period: { from } }) =>
    numbers
      .filter((before) => from !== null && before.period.to === from)
      .map((before) => line(before.number, number, from!)),
  );
  // The changes with which the municipality began: those in which it ended belong to its successors.
  const formed = territorialChanges.filter(
    ({ formerAreas }) => !formerAreas.some(({ municipality }) => municipality?.key === key),
  );
  const merged = formed.flatMap(({ effectiveOn, formerAreas }) =>
    formerAreas.flatMap(({ municipality, outsideNumber }) => {
      const last = municipality?.numbers.find(({ period }) => period.to === effectiveOn);
      const old = last?.number ?? outsideNumber;
      const first = numbers.find(({ period }) => period.from === effectiveOn);
      return old && first ? [line(old, first.number, effectiveOn)] : [];
    }),
  );
  return {
    key: steeringData.keyOf(key),
    klass: (klassChanges ?? [])
      .map(({ oldCode, newCode, date }) => line(oldCode, newCode, date))
      .toSorted(),
    alliance: [...renumbered, ...merged].toSorted(),
  };
}
