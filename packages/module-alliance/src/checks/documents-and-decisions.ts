import type { RequestContext, Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerDocumentAndDecisionChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-rendition-differences',
    title: {
      nb: 'Så mange avvik mellom to gjengivelser som det er sagt',
      en: 'Two renditions differ in as many words as stated',
    },
    run: renditionDifferences,
  });
  module.check({
    name: 'alliance-renditions-alike',
    title: {
      nb: 'To utgaver av en sak har de samme ordene',
      en: 'Two renditions of a case paper have the same words',
    },
    run: renditionsAlike,
  });
  module.check({
    name: 'alliance-decision-points',
    title: {
      nb: 'Vedtaket har punktene i forslaget det fulgte',
      en: 'The decision has the points of the proposal that it follows',
    },
    run: decisionPoints,
  });
}

async function renditionDifferences(context: RequestContext): Promise<Outcome[]> {
  const renditions = await alliance.client(context).document.findMany({
    where: { differingWords: { not: null } },
    include: { _count: { select: { differences: true } } },
    orderBy: { id: 'asc' },
  });
  return renditions.map(({ id, differingWords, _count }) => ({
    what: id,
    expected: differingWords!,
    actual: _count.differences,
    statedBy: [['Document', id]] as const,
  }));
}

async function renditionsAlike(context: RequestContext): Promise<Outcome[]> {
  const renditions = await alliance.client(context).document.findMany({
    where: { differingWords: { not: null } },
    include: { _count: { select: { differences: true } } },
    orderBy: { id: 'asc' },
  });
  return renditions.map(({ id, _count }) => ({
    what: id,
    expected: '0 ulike ord',
    actual: `${_count.differences} ulike ord`,
    statedBy: [['Document', id]] as const,
  }));
}

async function decisionPoints(context: RequestContext): Promise<Outcome[]> {
  const decisions = await alliance.client(context).decision.findMany({
    where: { points: { some: {} }, proposal: { isNot: null } },
    include: {
      points: { orderBy: { position: 'asc' }, include: { proposalPoint: true } },
      proposal: { include: { points: { orderBy: { position: 'asc' } } } },
    },
    orderBy: { id: 'asc' },
  });
  return decisions.flatMap(({ id, proposal, points }) => {
    const statedBy = [
      ['Proposal', proposal!.id],
      ['Decision', id],
    ] as const;
    const numbers = (rows: readonly { number: number | null }[]) =>
      rows.map((row) => row.number).join(', ');
    const changed = points.filter(
      ({ text, proposalPoint }) => text !== null && text !== proposalPoint?.text,
    );
    return [
      {
        what: `${id}-numbers`,
        expected: numbers(proposal!.points),
        actual: numbers(points),
        statedBy,
      },
      {
        what: `${id}-follows`,
        expected: numbers(points),
        actual: numbers(points.flatMap((point) => point.proposalPoint ?? [])),
        statedBy,
      },
      {
        what: `${id}-wording`,
        expected: numbers(points.filter((point) => point.isWordingSeen)),
        actual: numbers(points.filter((point) => point.text !== null && !changed.includes(point))),
        statedBy,
      },
    ];
  });
}
