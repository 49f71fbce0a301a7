import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';
import { ResultMeasure } from '../generated/client/enums.ts';

export function registerResult(module: EconomyBuilder): void {
  module.enum('ResultMeasure', ResultMeasure, {
    description: 'Measure of a result (resultatmål).',
    values: {
      RESULT: 'Income less expenses (resultat).',
      AGAINST_BUDGET: 'Overspending compared with the budget (merforbruk i forhold til budsjett).',
      REMAINDER: 'Result of the whole year less the reported results (rest).',
    },
  });
  const result = module.model('BudgetResult', {
    description:
      'Result of a focus area or project in a year, with the case that decided how a deviation is covered (resultat per fokusområde). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Accounting year (regnskapsår).',
      area: 'Priority area of the result (innsatsområde).',
      title: 'Focus area or project, as the document names it (fokusområde).',
      bodyId: {
        description: 'The collaboration whose result it is (samarbeid); null if it is not one.',
        refersTo: 'Body',
      },
      measure: 'Measure of the result.',
      resultNok: 'Result, NOK; negative for a deficit or overspending (underskudd, merforbruk).',
      allocation: 'The budget allocation of the same purpose (bevilgning).',
      reason: 'Reason for the result according to the document (begrunnelse).',
      coveredBy: 'Source that covers a deficit (dekning).',
      coverage: 'Wording on the coverage in the document (ordlyd).',
      caseId: {
        description: 'The case in which the coverage was decided (sak).',
        refersTo: 'Case',
      },
      caseNumber: 'Number of that case as printed (saksnummer).',
      caseDate: 'Day on which the case was considered.',
    },
  });
  module.renamed('FocusAreaResult', { as: 'BudgetResult' });
  module.collection('BudgetResult', {
    many: 'budgetResults',
    filter: ['year', 'area', 'title', 'bodyId', 'measure', 'resultNok', 'coveredBy', 'caseId'],
    order: ['year', 'resultNok', 'title'],
    catalogue: {
      question: {
        nb: 'Hvordan endte budsjettet, og hvem dekket avviket?',
        en: 'How did the budget end, and who covered the deviation?',
      },
      term: 'resultat',
      topics: ['MONEY'],
      example: '{ budgetResults { nodes { title year resultNok reason coveredBy } } }',
    },
  });
  module.extend('Body', (x) => ({
    budgetResults: x.list({
      type: result,
      description: 'Results of this collaboration by year (resultater).',
      args: { year: x.arg.int({ description: 'Only this accounting year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).budgetResult.findMany({
          where: { bodyId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.extend('Case', (x) => ({
    coveredResults: x.list({
      type: result,
      description: 'Results whose coverage was decided in this case (dekning av avvik).',
      loadMany: async (keys, _args, context) => {
        const rows = await economy.client(context).budgetResult.findMany({
          where: { caseId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.caseId);
      },
    }),
  }));
  module.search({
    type: 'BudgetResult',
    title: (row) => `Resultat ${row.title} ${row.year}`,
    texts: (row) => [row.titleEn, row.reason, row.coverage],
  });
}
