import { parse } from 'graphql';
import { artFestival, type ArtFestivalBuilder } from '../module.ts';

interface Rows<Row> {
  readonly nodes: readonly Row[];
}

interface Entity {
  readonly id: string;
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface Member {
  readonly kind: string;
  readonly municipality: Entity | null;
  readonly period: Period;
}

interface FestivalsAndMembers {
  readonly artFestivals?: Rows<{
    readonly organisers: readonly {
      readonly period: Period;
      readonly body: { readonly members?: Rows<Member> | null } | null;
    }[];
    readonly editions: Rows<
      Entity & {
        readonly year: number;
        readonly hosts: readonly { readonly municipality: Entity | null }[];
        readonly municipalityCounts: readonly (Entity & { readonly count: number })[];
      }
    >;
  }> | null;
}

/**
 * Checks the municipalities and hosts of each edition against the members of the organiser. Another module stores the
 * members.
 */
export function registerMembersAgree(module: ArtFestivalBuilder): void {
  const operation = parse(/* GraphQL */ `
    query FestivalsAndMembers {
      artFestivals {
        nodes {
          organisers {
            period {
              from
              to
            }
            body {
              members(first: 100) {
                nodes {
                  kind
                  municipality {
                    id
                  }
                  period {
                    from
                    to
                  }
                }
              }
            }
          }
          editions(first: 100) {
            nodes {
              id
              year
              hosts {
                municipality {
                  id
                }
              }
              municipalityCounts {
                id
                count
              }
            }
          }
        }
      }
    }
  `);
  module.check({
    name: 'festival-municipalities-are-members',
    title: {
      nb: 'Så mange kommuner bak arrangementet som arrangøren hadde medlemmer ved årets begynnelse',
      en: 'There are as many municipalities behind an edition as its organiser had members when the year began',
    },
    kind: 'SCOPE',
    operation,
    judge: (data: FestivalsAndMembers) =>
      editionsWithMembers(data).flatMap(({ members, municipalityCounts }) =>
        municipalityCounts.map(({ id, count }) => ({
          what: artFestival.keyOf(id),
          expected: count,
          actual: members.size,
          statedBy: [['FestivalMunicipalityCount', artFestival.keyOf(id)] as const],
        })),
      ),
  });
  module.check({
    name: 'festival-hosts-are-members',
    title: {
      nb: 'Vertskommunene var medlemmer hos arrangøren ved årets begynnelse',
      en: 'The hosts were members of the organiser when the year began',
    },
    kind: 'SCOPE',
    operation,
    judge: (data: FestivalsAndMembers) =>
      editionsWithMembers(data).map(({ id, members, hosts }) => ({
        what: artFestival.keyOf(id),
        expected: hosts.length,
        actual: hosts.filter(({ municipality }) => members.has(municipality?.id ?? '')).length,
        statedBy: [['FestivalEdition', artFestival.keyOf(id)] as const],
      })),
  });
}

/** The editions whose organiser has members, each with the organiser's members on 1 January of the edition's year. */
function editionsWithMembers({ artFestivals }: FestivalsAndMembers) {
  return (artFestivals?.nodes ?? []).flatMap(({ organisers, editions }) =>
    editions.nodes.flatMap((edition) => {
      const day = `${edition.year}-01-01`;
      const organiser = organisers.find(({ period }) => isValidOn(period, day));
      const members = (organiser?.body?.members?.nodes ?? []).flatMap((member) =>
        member.kind === 'MEMBER' && isValidOn(member.period, day) && member.municipality
          ? [member.municipality.id]
          : [],
      );
      return members.length === 0 ? [] : [{ ...edition, members: new Set(members) }];
    }),
  );
}

function isValidOn({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || to > day);
}
