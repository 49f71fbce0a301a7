import { parseGlobalId } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { OrchestraBuilder } from '../module.ts';

interface Overspends {
  readonly orchestraEnsembles?: {
    readonly nodes: readonly {
      readonly body: {
        readonly economy?: {
          readonly budgetResults:
            readonly { readonly year: number; readonly resultNok: number }[] | null;
        } | null;
      } | null;
      readonly fundings: readonly {
        readonly id: string;
        readonly kind: string;
        readonly year: number | null;
        readonly amountNok: number | null;
      }[];
    }[];
  } | null;
}

/** Checks this module's overspend against the accounts in another module. */
export function registerModulesAgree(module: OrchestraBuilder): void {
  module.check({
    name: 'orchestra-overspend-in-accounts',
    title: {
      nb: 'Merforbruket er underskuddet regnskapet har for orkesteret',
      en: 'The overspend is the deficit the accounts have for the orchestra',
    },
    operation: parse(/* GraphQL */ `
      query OverspendAndResult {
        orchestraEnsembles(first: 100) {
          nodes {
            body {
              economy {
                budgetResults {
                  year
                  resultNok
                }
              }
            }
            fundings {
              id
              kind
              year
              amountNok
            }
          }
        }
      }
    `),
    judge: ({ orchestraEnsembles }: Overspends) =>
      (orchestraEnsembles?.nodes ?? []).flatMap(({ body, fundings }) =>
        fundings
          .filter(({ kind, amountNok }) => kind === 'OVERSPEND' && amountNok !== null)
          .flatMap(({ id, year, amountNok }) => {
            const key = parseGlobalId(id)?.key ?? id;
            return (body?.economy?.budgetResults ?? [])
              .filter((result) => result.year === year)
              .map((result) => ({
                what: key,
                expected: amountNok!,
                actual: -result.resultNok,
                statedBy: [['OrchestraFunding', key] as const],
              }));
          }),
      ),
  });
}
