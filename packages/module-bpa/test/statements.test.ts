import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([bpaModule]);
});

afterAll(() => hub.close());

const municipality =
  'municipality { takesPartInBpa concessionParticipations { round { title } contributions { amountNok } } concessionAgreements { round { title } } concessionAbsences { derivation { title } } bpaBriefings { topics { title } } }';
const body =
  'concessionRounds { title } concessionMilestones { title } bpaNetworks { name } bpaMeetings { title } bpaAudits { title } bpaInquiries { title } bpaSecretariatTasks { title } bpaFundings { title } bpaAssessments { text }';

/** A list, the arguments that choose rows which have all that is asked of them, and the selection. */
const lists: [name: string, args: string, selection: string][] = [
  [
    'bpaPopulations',
    'filter: { date: { equals: "2016-01-01" } }',
    `round { title } ${municipality}`,
  ],
  ['concessionParticipants', '', `group { name } round { title } ${municipality} sources { line }`],
  [
    'concessionAgreements',
    '',
    'round { title suppliers { name } } municipality { id } sources { line }',
  ],
  [
    'concessionMilestones',
    'filter: { bodyId: { in: ["radmannsgruppen", "styringsgruppen"] } }',
    `body { ${body} }`,
  ],
  [
    'concessionMilestones',
    'filter: { caseId: { in: ["radmannsgruppen-2014-59", "styringsgruppen-2018-3"] } }',
    'case { concessionMilestones { title } } meeting { concessionMilestones { title } }',
  ],
  ['concessionMeasures', '', 'round { title } sources { line }'],
  ['concessionSuppliers', '', 'round { title } sources { url }'],
  [
    'concessionAbsences',
    '',
    `derivation { totals { population } absences { name } } ${municipality}`,
  ],
  [
    'bpaMeetings',
    '',
    `network { attendances { name } } topics { title sources { line } } body { ${body} } municipality { id }`,
  ],
  ['bpaInquiries', '', `answeredByBody { ${body} } sources { line }`],
  ['bpaSecretariatTasks', '', `body { ${body} } sources { line }`],
  ['bpaFundings', '', 'round { title } decidedByBody { bpaFundings { title } } sources { line }'],
  ['bpaAssessments', '', 'body { bpaAssessments { text } } sources { line }'],
  ['bpaPublications', '', 'round { title } sources { url }'],
];

describe('a list costs as many statements for all its rows as for one', () => {
  it.each(lists)('%s %s', async (name, args, selection) => {
    const page = (first: number) =>
      `{ ${name}(${[args, `first: ${first}`].filter(Boolean).join(', ')}) { totalCount nodes { ${selection} } } }`;
    const one = await hub.statements(page(1));
    expect(await hub.statements(page(50))).toBe(one);
  });

  it('a round with everything in it', async () => {
    const page = (first: number) => `{
      concessionRounds(first: ${first}) {
        nodes {
          ownerBody { id } milestones { title } measures { title } responsibilities { text } commitments { text }
          periodReadings { text } preparationReadings { text } participantGroups { participants { name } }
          participants { totalCount nodes { name } } absences { name } agreements { totalCount nodes { title } }
          suppliers { name } derivations { totals { population } } populations(first: 50) { totalCount nodes { population } }
          fundings { title } audits { subjects { title } } publications { title } sources { line }
        }
      }
    }`;
    expect(await hub.statements(page(2))).toBe(await hub.statements(page(1)));
  });
});
