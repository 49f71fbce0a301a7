import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([bpaModule]);
});

afterAll(() => hub.close());

describe('the network', () => {
  it('has those who take part, its topics and the audit it decided', async () => {
    expect(
      await hub.data(`{
        bpaNetwork(id: "nettverk-bpa") {
          name purpose(language: EN) body { id } leaderBody { id }
          attendances { name(language: EN) }
          meetings { kind year meetingCount topics { title } }
          audits { year decidedYear isCarriedOut subjects { method title(language: EN) } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('is led by the secretariat, which also answers inquiries and briefs the elected', async () => {
    expect(
      await hub.data(`{
        bpaNetwork(id: "nettverk-bpa") {
          leaderBody {
            bpaNetworks { name }
            bpaMeetings { kind title(language: EN) counterpart(language: EN) municipality { id } }
            bpaSecretariatTasks { title(language: EN) }
            bpaInquiries { inquirer year inquiryCount onBehalfOf(language: EN) }
            concessionRounds { title(language: EN) }
          }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('the money', () => {
  it('of a year says how far it has come and what it is for', async () => {
    expect(
      await hub.data(`{
        bpaFundings(orderBy: { field: YEAR }) {
          nodes { year kind status ratePerInhabitantNok amountNok purpose(language: EN) decidedByBody { id bpaFundings { year } } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('what is said of it', () => {
  it('is kept as a claim with who says it', async () => {
    expect(
      await hub.data(`{
        bpaAssessments(orderBy: { field: DATE }) {
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

describe('search', () => {
  it('finds a topic by a word in it and a supplier by its other name', async () => {
    const hits = async (text: string) =>
      (
        await hub.data<{ search: { hits: { title: string }[] } }>(
          `{ search(text: "${text}") { hits { title } } }`,
        )
      ).search.hits.map(({ title }) => title);
    expect(await hits('driftskonti')).toEqual([
      'Leverandørers praktisering av såkalte driftskonti',
    ]);
    expect(await hits('Assister Meg')).toContain('Assistermeg');
  });
});
