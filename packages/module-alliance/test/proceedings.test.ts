import { globalId } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('case 24/2017', () => {
  const selection = `
    title
    printedNumber
    body { name }
    agendaItems { treatment meeting { date datePrecision status } }
    documents { variant namesMeeting differingWords factualDifferences }
    sources { document line words }`;

  it('was the continuation of the alliance, before the chief executives in September 2017', async () => {
    expect(
      await hub.data(`{ case(body: "radmannsgruppen", year: 2017, number: 24) {${selection}} }`),
    ).toMatchInlineSnapshot();
  });

  it('is found by the global id of the body too', async () => {
    const body = globalId('Body', 'radmannsgruppen');
    expect(
      await hub.data(`{ case(body: "${body}", year: 2017, number: 24) { printedNumber } }`),
    ).toEqual({ case: { printedNumber: '24/2017' } });
  });

  it('is no case of the steering group', async () => {
    expect(
      await hub.data(`{ case(body: "styringsgruppen", year: 2017, number: 24) { title } }`),
    ).toEqual({ case: null });
  });

  it('is not asked for by the id of something else', async () => {
    const { data, errors } = await hub.answer(
      `{ case(body: "${globalId('Person', 'lene-conradi')}", year: 2017, number: 24) { title } }`,
    );
    expect(data).toEqual({ case: null });
    expect(errors?.[0]?.message).toContain('case(body:)');
  });
});

describe('meetings', () => {
  it('have their place where a source names it', async () => {
    expect(
      await hub.data(
        `{ meetings(filter: { place: { contains: "kleiv" } }) { nodes { date place body { name } sources { line words } } } }`,
      ),
    ).toMatchInlineSnapshot();
  });

  it('say whether they were held, convened or only planned', async () => {
    expect(
      await hub.data(
        `{ meetings(filter: { date: { onOrAfter: "2018-01-01" } }, orderBy: { field: DATE }) {
          totalCount
          nodes { body { name } date datePrecision status kind certainty }
        } }`,
      ),
    ).toMatchInlineSnapshot();
  });

  it('of which sources give two dates are tied to each other', async () => {
    expect(
      await hub.data(
        `{ meeting(id: "styringsgruppen-2016-11") { date datePrecision possiblySameAs { date datePrecision } } }`,
      ),
    ).toEqual({
      meeting: {
        date: '2016-11-01',
        datePrecision: 'MONTH',
        possiblySameAs: { date: '2016-12-08', datePrecision: 'DAY' },
      },
    });
  });
});

describe('the nine points', () => {
  it('were proposed in March 2018 and stand as decided in June', async () => {
    expect(
      await hub.data(`{ case(body: "styringsgruppen", year: 2018, number: 3) {
        proposals { kind date points { number intent modality period { from to } intoBody { name } } }
        decisions { date unanimous certainty body { name } points { number wordingSeen certainty } }
      } }`),
    ).toMatchInlineSnapshot();
  });

  it('of which the wording was read are worded as proposed', async () => {
    const { decisionPoints } = await hub.data<{
      decisionPoints: { nodes: { text: string | null; proposalPoint: { text: string } }[] };
    }>(
      `{ decisionPoints(filter: { wordingSeen: true }) { nodes { text proposalPoint { text } } } }`,
    );
    expect(decisionPoints.nodes).toHaveLength(4);
    for (const { text, proposalPoint } of decisionPoints.nodes)
      expect(text).toBe(proposalPoint.text);
  });

  it('are the same whatever day is asked about', async () => {
    const count = `{ proposal(id: "skisse-2018") { points { number } } decisions { totalCount } }`;
    expect(await hub.data(count, { asOf: '2018-03-15' })).toEqual(await hub.data(count));
  });
});

describe('the municipalities', () => {
  it('that had decided on winding up by March 2018 were three', async () => {
    expect(
      await hub.data(`{
        futurePositions(filter: { stance: [WIND_UP], decided: true, date: { before: "2018-03-16" } }) {
          totalCount
          nodes { municipality { name } date decision { takenBy } sources { document line words } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('had from 16 March to 30 May 2018 for their political treatment', async () => {
    expect(
      await hub.data(
        `{ processSteps(filter: { kind: [POLITICAL_TREATMENT], planned: true }) {
          nodes { title(language: EN) period { from to } sources { line words } }
        } }`,
      ),
    ).toMatchInlineSnapshot();
  });
});

describe('the number of municipalities in Kommunehelsesamarbeidet', () => {
  it('is 25 in one line and 26 in the others', async () => {
    expect(
      await hub.data(`{
        statedMemberCounts(
          filter: { bodyId: { equals: "kommunehelsesamarbeidet" }, date: { before: "2018-06-01" } }
          orderBy: { field: MUNICIPALITY_COUNT }
        ) { nodes { municipalityCount allianceCount otherCount certainty sources { document line words } } }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('documents', () => {
  it('of case 24/2017 differ in 31 words, the first being the line that names the meeting', async () => {
    expect(
      await hub.data(`{ document(id: "sak-24-2017-b") {
        variantOf { variant }
        differences(first: 2) { totalCount nodes { operation lineBefore textBefore lineAfter textAfter } }
      } }`),
    ).toMatchInlineSnapshot();
  });
});

describe('search', () => {
  it.each([
    ['handlingsplan 2015', 'ActionPlan', 'Handlingsplan 2015'],
    ['24/2017', 'Case', 'Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?'],
    ['hoyskole', null, null],
    ['studietur Manchester', 'StudyTrip', 'Studietur til Manchester'],
    ['masseforvaltning', 'ConsultationResponse', 'Regional plan for masseforvaltning i Akershus'],
  ])('for «%s» finds what a person expects, first', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      `query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`,
      { variables: { text } },
    );
    expect(search.hits).toEqual(type === null ? [] : [{ type, title }]);
  });
});
