import { bpa, type BpaBuilder } from '../module.ts';

export function registerSupplierCheck(module: BpaBuilder): void {
  module.check({
    name: 'bpa-supplier-names',
    title: {
      nb: 'Så mange leverandører er navngitt som runden sier',
      en: 'As many suppliers are named as the round says',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        include: { suppliers: true },
        orderBy: { position: 'asc' },
      });
      return rounds.flatMap((round) => {
        const statedBy = [['ConcessionRound', round.id] as const];
        const contracted = round.suppliers.filter((one) => one.isContracted);
        const known = {
          what: `${round.id}-contracted`,
          expected: String(round.hasKnownSuppliers),
          actual: String(contracted.length === round.supplierCount),
          statedBy,
        };
        if (round.shortlistCount === null) return [known];
        return [
          known,
          {
            what: `${round.id}-shortlist`,
            expected: round.shortlistCount,
            actual: round.suppliers.filter((one) => one.isShortlisted).length,
            statedBy,
          },
        ];
      });
    },
  });
  module.check({
    name: 'bpa-suppliers-shortlisted',
    title: {
      nb: 'Leverandørene med avtale er blant dem som gikk videre i konkurransen',
      en: 'The suppliers with agreements are among those shortlisted in the call',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        where: { suppliers: { some: { isContracted: true } } },
        include: { suppliers: { where: { isContracted: true }, orderBy: { name: 'asc' } } },
        orderBy: { position: 'asc' },
      });
      return rounds.map((round) => ({
        what: round.id,
        expected: round.suppliers.map((one) => one.name).join(', '),
        actual: round.suppliers
          .filter((one) => one.isShortlisted)
          .map((one) => one.name)
          .join(', '),
        statedBy: round.suppliers.map((one) => ['ConcessionSupplier', one.id] as const),
      }));
    },
  });
}
