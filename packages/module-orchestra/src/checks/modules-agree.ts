import { parseGlobalId } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { OrchestraBuilder } from '../module.ts';

interface Overspends {
  readonly orchestraFundings?: {
    readonly nodes: readonly {
      readonly id: string;
      readonly year: number | null;
      readonly amountNok: number | null;
      readonly ensemble: {
        readonly body: {
          readonly focusAreaResults?:
            readonly { readonly year: number; readonly resultNok: number }[] | null;
        } | null;
      };
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
        orchestraFundings(filter: { kind: [OVERSPEND] }, first: 100) {
          nodes {
            id
            year
            amountNok
            ensemble {
              body {
                focusAreaResults {
                  year
                  resultNok
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ orchestraFundings }: Overspends) =>
      (orchestraFundings?.nodes ?? []).flatMap(({ id, year, amountNok, ensemble }) => {
        const results = ensemble.body?.focusAreaResults ?? [];
        const key = parseGlobalId(id)?.key ?? id;
        return results
          .filter((result) => amountNok !== null && result.year === year)
          .map((result) => ({
            what: key,
            expected: amountNok!,
            actual: -result.resultNok,
            statedBy: [['OrchestraFunding', key] as const],
          }));
      }),
  });
}
