import { isoDay } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

interface Term {
  from: Date | null;
  to: Date | null;
}

export function registerAgreementChecks(module: BpaBuilder): void {
  module.check({
    name: 'bpa-agreements',
    title: {
      nb: 'Hver deltakerkommune har likelydende avtaler med alle leverandørene for hele perioden',
      en: 'Every participant has agreements with all the suppliers for the whole period',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        where: { agreements: { some: {} } },
        include: { participants: true, agreements: { orderBy: { position: 'asc' } } },
        orderBy: { position: 'asc' },
      });
      return rounds.flatMap((round) => {
        const statedBy = [['ConcessionRound', round.id] as const];
        return [
          {
            what: `${round.id}-parties`,
            expected: list(round.participants.map((one) => one.municipalityId)),
            actual: list(round.agreements.map((one) => one.municipalityId)),
            statedBy,
          },
          {
            what: `${round.id}-count`,
            expected: round.participantCount,
            actual: new Set(round.agreements.map((one) => one.municipalityId)).size,
            statedBy,
          },
          {
            what: `${round.id}-periods`,
            expected: term(round),
            actual: list([...new Set(round.agreements.map(term))]),
            statedBy,
          },
          {
            what: `${round.id}-wording`,
            expected: String(round.hasIdenticalAgreements),
            actual: String(round.agreements.every((one) => one.isIdentical)),
            statedBy,
          },
          {
            what: `${round.id}-suppliers`,
            expected: round.supplierCount,
            actual: list([...new Set(round.agreements.map((one) => String(one.supplierCount)))]),
            statedBy,
          },
        ];
      });
    },
  });
}

function list(names: readonly string[]): string {
  return [...names].sort().join(', ');
}

function term({ from, to }: Term): string {
  return [from, to].map((date) => (date ? isoDay(date) : '')).join(' – ');
}
