import { bpa } from '../src/module.ts';
import { expectConstantStatements, useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const keys = Array.from({ length: 50 }, (_none, at) => `test-${at + 1}`);

const hub = useTestHub([bpaModule], { prepare: () => addRowsOf50Parents() });

/** Inserts rows that belong to 50 municipalities, bodies, meetings and cases, to which this module adds fields. */
async function addRowsOf50Parents(): Promise<void> {
  const tables = bpa.client({ databases: { current: hub().databases } });
  const roundId = 'bpa-2016-2018';
  const position = 1;
  const date = new Date('2016-01-01');
  await tables.concessionRound.createMany({
    data: keys.map((key) => ({
      id: key,
      position,
      title: key,
      callYearMin: 2016,
      callYearMax: 2016,
      ownerBodyId: key,
      procurementBodyId: key,
      participantCount: 0,
      hasKnownParticipants: true,
      supplierCount: 0,
      hasKnownSuppliers: true,
      supplierNote: key,
      supplierNoteEn: key,
    })),
  });
  await tables.bpaPopulation.createMany({
    data: keys.map((key) => ({ id: key, roundId, municipalityId: key, date, population: 1 })),
  });
  await tables.concessionParticipant.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId,
      groupId: 'bpa-2016-2018.andre',
      position,
      municipalityId: key,
      name: key,
    })),
  });
  await tables.concessionContribution.createMany({
    data: keys.map((key) => ({
      id: key,
      participantId: key,
      position,
      year: 2016,
      populationDate: date,
      population: 1,
      amountNok: 1,
    })),
  });
  await tables.concessionAgreement.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      position,
      municipalityId: key,
      title: key,
      supplierCount: 1,
      isIdentical: true,
    })),
  });
  await tables.concessionAbsence.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      derivationId: 'bpa-2016-2018.kontingent-2016',
      position,
      municipalityId: key,
      name: key,
    })),
  });
  await tables.concessionMilestone.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      position,
      date,
      datePrecision: 'DAY',
      kind: 'DECISION',
      title: key,
      bodyId: key,
      caseId: key,
      meetingId: key,
    })),
  });
  await tables.concessionMeasure.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      position,
    })),
  });
  await tables.bpaPublication.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      position,
      title: key,
      publisher: key,
      preserved: 'TITLE',
    })),
  });
  await tables.userControlledAssistance.createMany({
    data: keys.map((key) => ({
      id: key,
      name: key,
      abbreviation: key,
      text: key,
      audience: key,
      assessment: key,
      hasMunicipalOperation: true,
    })),
  });
  await tables.bpaNetwork.createMany({
    data: keys.map((key) => ({
      id: key,
      name: key,
      bodyId: key,
      initiatorBodyId: key,
      leaderBodyId: key,
      assistanceId: key,
      purpose: key,
    })),
  });
  await tables.bpaMeeting.createMany({
    data: keys.map((key) => ({
      id: key,
      position,
      networkId: key,
      kind: 'BRIEFING',
      title: key,
      year: 2016,
      bodyId: key,
      municipalityId: key,
    })),
  });
  await tables.bpaTopic.createMany({
    data: keys.map((key) => ({ id: key, meetingId: key, position, title: key })),
  });
  await tables.bpaAudit.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      networkId: key,
      title: key,
      year: 2016,
      decidedYear: 2016,
      decidedByBodyId: key,
    })),
  });
  await tables.bpaInquiry.createMany({
    data: keys.map((key) => ({
      id: key,
      position,
      inquirer: 'USER',
      title: key,
      year: 2016,
      answeredByBodyId: key,
      onBehalfOf: key,
    })),
  });
  await tables.bpaSecretariatTask.createMany({
    data: keys.map((key) => ({ id: key, position, bodyId: key, title: key, year: 2016 })),
  });
  await tables.bpaFunding.createMany({
    data: keys.map((key) => ({
      id: key,
      roundId: key,
      position,
      year: 2016,
      kind: 'STAFF',
      status: 'PAID',
      title: key,
      decidedByBodyId: key,
    })),
  });
  await tables.bpaAssessment.createMany({
    data: keys.map((key) => ({
      id: key,
      position,
      date,
      datePrecision: 'DAY',
      speaker: key,
      bodyId: key,
      text: key,
    })),
  });
}

/** The networks of the bodies `some`, whose ids are those of the inserted rows. */
const networks = (some: readonly string[], selection: string) =>
  `{ bpaNetworks(filter: { bodyId: { in: ${JSON.stringify(some)} } }, first: 50) { nodes { ${selection} } } }`;

/** The rounds that the bodies `some` are responsible for. */
const rounds = (some: readonly string[], selection: string) =>
  `{ concessionRounds(filter: { ownerBodyId: { in: ${JSON.stringify(some)} } }, first: 50) { nodes { ${selection} } } }`;

/** The municipalities `some`, to which the participants of a round refer. */
const municipalities = (some: readonly string[], selection: string) => `{
  concessionRound(id: "bpa-2016-2018") {
    participants(filter: { municipalityId: { in: ${JSON.stringify(some)} } }, first: 50) {
      nodes { municipality { ${selection} } }
    }
  }
}`;

async function expectSameForEach(page: (some: readonly string[]) => string): Promise<void> {
  const one = await hub().statements(page(keys.slice(0, 1)));
  expect(await hub().statements(page(keys))).toBe(one);
}

describe('fields added to types of other modules take as many statements for 50 parents as for one', () => {
  it('Municipality', async () => {
    const selection =
      'isBpaParticipant concessionParticipations { round { title } contributions { amountNok } } concessionAgreements { round { title } } concessionAbsences { derivation { totals { population } absences { name } } round { title } } bpaBriefings { topics { title } }';
    await expectSameForEach((some) => municipalities(some, selection));
  });

  it.each([
    [
      'Body',
      'bpa { concessionRounds { title } concessionMilestones { round { title } body { id } sources { line } } networks { name meetings { title } } meetings { network { name } topics { title sources { line } } municipality { id } } audits { title } inquiries { answeredByBody { id } sources { line } } secretariatTasks { body { id } sources { line } } fundings { round { title } decidedByBody { id } sources { line } } assessments { body { id } sources { line } } }',
    ],
    ['Case', 'bpa { concessionMilestones { case { concessionMilestones { title } } } }'],
    ['Meeting', 'bpa { concessionMilestones { meeting { concessionMilestones { title } } } }'],
  ])('%s', async (_type, selection) => {
    await expectSameForEach((some) => networks(some, `body { ${selection} }`));
  });
});

describe('a list of each of 50 rounds takes as many statements as that of one', () => {
  it.each([
    ['agreements', 'nodes { round { title } municipality { id } sources { line } }'],
    ['milestones', 'round { title } body { id } sources { line }'],
    ['activities', 'id bpa { round { title } sources { line } }'],
    ['absences', 'derivation { totals { population } absences { name } } round { title }'],
    ['fundings', 'round { title } decidedByBody { id } sources { line }'],
    ['publications', 'round { title } sources { url }'],
  ])('%s', async (name, selection) => {
    await expectSameForEach((some) => rounds(some, `${name} { ${selection} }`));
  });
});

describe('a list of 50 rows takes as many statements as one of a single row', () => {
  it.each([
    ['concessionSuppliers', 'round { title } sources { url }'],
    ['bpaNetworks', 'meetings { topics { title } } audits { title } body { id }'],
  ])('%s', async (name, selection) => {
    const page = (first: number) =>
      `{ ${name}(first: ${first}) { totalCount nodes { ${selection} } } }`;
    await expectConstantStatements(hub(), page);
  });

  it('the participants of a round', async () => {
    const page = (first: number) => `{
      concessionRound(id: "bpa-2016-2018") {
        participants(first: ${first}) {
          totalCount nodes { group { name } round { title } contributions { amountNok } sources { line } }
        }
      }
    }`;
    await expectConstantStatements(hub(), page);
  });

  it('concessionRounds, with all lists of a round', async () => {
    const page = (first: number) => `{
      concessionRounds(first: ${first}) {
        nodes {
          ownerBody { id } milestones { title } activities { id } responsibilities { text } commitments { text }
          periodReadings { text } preparationReadings { text } participantGroups { participants { name } }
          participants { totalCount nodes { name } } absences { name } agreements { totalCount nodes { title } }
          suppliers { name } derivations { totals { population } } populations { id }
          fundings { title } audits { subjects { title } } publications { title } sources { line }
        }
      }
    }`;
    await expectConstantStatements(hub(), page);
  });
});
