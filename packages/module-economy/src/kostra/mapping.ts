import { KostraFit } from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

/** Registers the type that maps lines of the accounts to KOSTRA codes. Adds the field `AccountsLine.kostra`. */
export function registerKostraMapping(module: EconomyBuilder): void {
  module.enum('KostraFit', KostraFit, {
    description: 'Certainty of the mapping of a line to KOSTRA codes (samsvar).',
    values: {
      CERTAIN: 'The line consists of exactly these codes (sikker).',
      CANDIDATE:
        'The line may contain amounts of some of these codes; the division is unknown (mulig).',
    },
  });
  module.model('KostraMapping', {
    description:
      'Mapping of a line of the accounts to a KOSTRA code or a range of codes (kobling til KOSTRA).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      line: 'The line of the accounts (regnskapslinje).',
      code: 'The code, or the first code of a range.',
      throughCode: 'The last code of a range; null for a single code.',
      fit: 'Certainty of the mapping.',
      fromYear: 'First reporting year of the mapping; null for no limit.',
      toYear: 'Last reporting year of the mapping; null for no limit.',
      comment: 'Content of the line, in words (merknad); null if none.',
    },
  });
  module.lists('KostraMapping', {
    filter: ['lineId', 'codeId', 'fit'],
    order: ['codeId'],
  });
  module.builder.prismaObjectField('AccountsLine', 'kostra', (t) =>
    t.relation('kostraMappings', {
      description:
        'KOSTRA codes of the line (KOSTRA-koder): only the certain ones, unless `candidates` is true.',
      args: {
        candidates: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether to include the codes of fit `CANDIDATE`.',
        }),
      },
      query: ({ candidates }) => ({
        where: candidates ? {} : { fit: 'CERTAIN' as const },
        orderBy: { codeId: 'asc' as const },
      }),
    }),
  );
}
