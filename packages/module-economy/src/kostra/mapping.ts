import { KostraFit } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

/** Ties between lines of the accounts and KOSTRA codes, and the codes as a field of each line. */
export function registerKostraMapping(hub: EconomyHub): void {
  hub.enum('KostraFit', KostraFit, {
    description: 'How well a line fits the codes it is tied to (samsvar).',
    values: {
      CERTAIN: 'The line is these codes and no others (sikker).',
      CANDIDATE: 'The line may hold some of these codes; how is not known (mulig).',
    },
  });
  hub.model('KostraMapping', {
    description:
      'Tie between a line of the accounts and a KOSTRA code, or a range of codes (kobling til KOSTRA).',
    rule: 'public',
    fields: {
      operatingLine: 'The line of the operating statement, where it is one.',
      balanceLine: 'The line of the balance sheet, where it is one.',
      payrollLine: 'The line of note 4, where it is one.',
      code: 'The code, or the first of a range.',
      throughCode: 'The last code of a range; null for a single code.',
      fit: 'How well line and code fit.',
      fromYear: 'First reporting year the tie is for; null for no limit.',
      toYear: 'Last reporting year the tie is for; null for no limit.',
      comment: 'What the line holds (merknad).',
    },
  });
  hub.collection('KostraMapping', {
    one: 'kostraMapping',
    many: 'kostraMappings',
    filter: ['operatingLineId', 'balanceLineId', 'payrollLineId', 'codeId', 'fit'],
    order: ['codeId'],
  });
  addCodes(hub, 'OperatingLine');
  addCodes(hub, 'BalanceLine');
  addCodes(hub, 'PayrollLine');
}

function addCodes(hub: EconomyHub, line: 'OperatingLine' | 'BalanceLine' | 'PayrollLine'): void {
  hub.builder.prismaObjectField(line, 'kostra', (t) =>
    t.relation('kostraMappings', {
      description:
        'KOSTRA codes of the line (KOSTRA-koder): only those that are certain, unless candidates are asked for.',
      args: {
        candidates: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Also the codes the line may hold without anybody knowing.',
        }),
      },
      query: ({ candidates }) => ({
        where: candidates ? {} : { fit: 'CERTAIN' as const },
        orderBy: { codeId: 'asc' as const },
      }),
    }),
  );
}
