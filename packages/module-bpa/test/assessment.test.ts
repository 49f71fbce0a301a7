import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('assessments and publications', () => {
  it('have their speakers, sources and notes', async () => {
    expect(
      await hub().data(`{
        bpaAssessments(orderBy: DATE_ASC) {
          nodes { date datePrecision speaker(language: EN) speakerName body { id } sources { line } }
        }
        bpaPublications(filter: { preserved: [TITLE] }) { nodes { title note(language: EN) } }
      }`),
    ).toEqual({
      bpaAssessments: {
        nodes: [
          {
            date: '2017-03-01',
            datePrecision: 'MONTH',
            speaker: "Chair of Vestregionen's steering group",
            speakerName: 'Ann Sire Fjerdingsstad',
            body: { id: expect.any(String) },
            sources: [{ line: 91 }, { line: 106 }],
          },
          {
            date: '2018-02-01',
            datePrecision: 'MONTH',
            speaker: 'The chief executives in Vestregionen',
            speakerName: null,
            body: { id: expect.any(String) },
            sources: [{ line: 25 }, { line: 23 }],
          },
        ],
      },
      bpaPublications: {
        nodes: [
          {
            title: 'BPA – orientering om ny tjenestekonsesjonsperiode og valg av tilbydere',
            note: 'Only the title is preserved. No page that names the six suppliers has been found.',
          },
        ],
      },
    });
  });
});
