import type { HubContext, Outcome } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { AllianceHub } from '../hub.ts';

export function registerPaperChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-rendition-differences',
    title: {
      nb: 'Så mange avvik mellom to gjengivelser som det er sagt',
      en: 'As many differences between two renditions as said',
    },
    run: renditionDifferences,
  });
  hub.check({
    name: 'alliance-renditions-alike',
    title: {
      nb: 'To utgaver av en sak har de samme ordene',
      en: 'Two renditions of a case have the same words',
    },
    run: renditionsAlike,
  });
  hub.check({
    name: 'alliance-decision-points',
    title: {
      nb: 'Vedtaket har punktene i forslaget det fulgte',
      en: 'The decision has the points of the proposal it followed',
    },
    run: decisionPoints,
  });
}

async function renditionDifferences(context: HubContext): Promise<Outcome[]> {
  const renditions = await database(context).document.findMany({
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

async function renditionsAlike(context: HubContext): Promise<Outcome[]> {
  const renditions = await database(context).document.findMany({
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

async function decisionPoints(context: HubContext): Promise<Outcome[]> {
  const decisions = await database(context).decision.findMany({
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
        expected: numbers(points.filter((point) => point.wordingSeen)),
        actual: numbers(points.filter((point) => point.text !== null && !changed.includes(point))),
        statedBy,
      },
    ];
  });
}
