import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('assessments and publications', () => {
  it('say who spoke, and where it is written', async () => {
    expect(
      await hub().data(`{
        nodes(ids: ["BpaAssessment:bedre-tjenester", "BpaAssessment:fortsettelse-positivt"]) {
          ... on BpaAssessment {
            date { first precision } speaker(language: EN) speakerName body { id } sources { line }
          }
        }
      }`),
    ).toEqual({
      nodes: [
        {
          date: { first: '2017-03-01', precision: 'MONTH' },
          speaker: "Chair of Vestregionen's steering group",
          speakerName: 'Ann Sire Fjerdingsstad',
          body: { id: expect.any(String) },
          sources: [{ line: 91 }, { line: 106 }],
        },
        {
          date: { first: '2018-02-01', precision: 'MONTH' },
          speaker: 'The chief executives in Vestregionen',
          speakerName: null,
          body: { id: expect.any(String) },
          sources: [{ line: 25 }, { line: 23 }],
        },
      ],
    });
  });

  it('say what is preserved of a publication, and what it leaves out', async () => {
    const { concessionRounds } = await hub().data<{
      concessionRounds: { nodes: { publications: { preserved: string }[] }[] };
    }>('{ concessionRounds { nodes { publications { preserved title note(language: EN) } } } }');
    const publications = concessionRounds.nodes.flatMap((round) => round.publications);
    expect(publications.filter(({ preserved }) => preserved === 'TITLE')).toEqual([
      {
        preserved: 'TITLE',
        title: 'BPA – orientering om ny tjenestekonsesjonsperiode og valg av tilbydere',
        note: 'Only the title is preserved. No page that names the six suppliers has been found.',
      },
    ]);
  });
});
