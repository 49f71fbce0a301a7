import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { ResultMeasure } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerResult(hub: EconomyHub): void {
  hub.enum('ResultMeasure', ResultMeasure, {
    description: 'What the figure of a result is measured against (resultatmål).',
    values: {
      RESULT: 'Income less expenses (resultat).',
      AGAINST_BUDGET: 'Spent beyond the budget (merforbruk i forhold til budsjett).',
      REMAINDER: 'What is left of the whole when the reported ones are taken off (rest).',
    },
  });
  const result = hub.model('FocusAreaResult', {
    description:
      'Result of a focus area or project in a year (resultat per fokusområde), with the case that covered a deviation.',
    rule: 'public',
    fields: {
      year: 'Accounting year (regnskapsår).',
      area: 'Priority area (innsatsområde).',
      title: 'Focus area or project as the document names it (fokusområde).',
      bodyId: { description: 'The collaboration, where it is one (samarbeid).', refersTo: 'Body' },
      measure: 'What the figure is measured against.',
      resultNok: 'Kroner; negative is a deficit or overspending (underskudd, merforbruk).',
      allocation: 'What the budget gave it (bevilgning).',
      reason: 'Why, as the document says (begrunnelse).',
      coveredBy: 'What covers it (dekning).',
      coverage: 'How that is put (ordlyd).',
      caseId: {
        description: 'The case that decided how it is covered (sak).',
        refersTo: 'Case',
      },
      caseNumber: 'Number of the case as printed (saksnummer).',
      caseDate: 'When the case was treated.',
      caseDatePrecision: 'How exactly that is known.',
    },
  });
  hub.collection('FocusAreaResult', {
    one: 'focusAreaResult',
    many: 'focusAreaResults',
    filter: ['year', 'area', 'title', 'bodyId', 'measure', 'resultNok', 'coveredBy', 'caseId'],
    order: ['year', 'resultNok', 'title'],
  });
  hub.extend('Body', (x) => ({
    focusAreaResults: x.list({
      type: result,
      description: 'Its results by year (resultater).',
      args: { year: x.arg.int({ description: 'Only this accounting year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).focusAreaResult.findMany({
          where: { bodyId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.extend('Case', (x) => ({
    coveredResults: x.list({
      type: result,
      description: 'Deviations this case decided how to cover (dekning av avvik).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).focusAreaResult.findMany({
          where: { caseId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.caseId);
      },
    }),
  }));
  hub.search({
    type: 'FocusAreaResult',
    title: (row: { title: string; year: number }) => `Resultat ${row.title} ${row.year}`,
    texts: (row: { titleEn: string | null; reason: string | null; coverage: string | null }) => [
      row.titleEn,
      row.reason,
      row.coverage,
    ],
  });
}
