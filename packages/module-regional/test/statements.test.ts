import { regional } from '../src/module.ts';
import { expectConstantStatements, useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const keys = Array.from({ length: 50 }, (_none, at) => `test-${at + 1}`);

const hub = useTestHub([regionalModule], { prepare: () => addRowsOf50Parents() });

/**
 * For fifty bodies, county authorities, meetings and cases: inserts rows for each field that this module adds to them.
 */
async function addRowsOf50Parents(): Promise<void> {
  const tables = regional.client({ databases: { current: hub().databases } });
  const focusAreaId = 'areal-og-transport';
  const position = 1;
  const year = 2016;
  const date = new Date('2016-01-01');
  const on = { date, datePrecision: 'DAY' };
  const rows = <Row>(row: (key: string) => Row) => ({ data: keys.map(row) });
  await tables.regionalAllocation.createMany(
    rows((id) => ({
      id,
      focusAreaId,
      position,
      year,
      funding: 'BUDGET',
      amountNok: 1,
      caseBodyId: id,
      caseId: id,
      meetingId: id,
    })),
  );
  await tables.regionalResponsibility.createMany(
    rows((id) => ({ id, position, year, holder: id, bodyId: id, text: id })),
  );
  await tables.regionalReport.createMany(
    rows((id) => ({ id, position, year, kind: 'ANNUAL_REPORT', bodyId: id })),
  );
  await tables.regionalAssessment.createMany(
    rows((id) => ({ id, position, ...on, bodyId: id, meetingId: id, text: id })),
  );
  await tables.regionalStrategy.createMany(
    rows((id) => ({
      id,
      focusAreaId,
      name: id,
      shortName: id,
      adoptedDate: date,
      adoptedDatePrecision: 'DAY',
      bodyId: id,
    })),
  );
  await tables.regionalCoordination.createMany(
    rows((id) => ({ id, position, name: id, bodyId: id, text: id })),
  );
  await tables.regionalNetwork.createMany(
    rows((id) => ({
      id,
      focusAreaId,
      name: id,
      bodyId: id,
      coordinationBodyId: id,
      establishedDate: date,
      establishedDatePrecision: 'DAY',
      initiatorBodyId: id,
      secretariatBodyId: id,
      secretariatTask: id,
      text: id,
      isOpenToAll: true,
      projectCount: 0,
      projectsAreIndependent: true,
    })),
  );
  await tables.regionalNetworkMember.createMany(
    rows((id) => ({ id, networkId: id, position, bodyId: id, name: id, capacity: 'FOUNDER' })),
  );
  await tables.regionalEvent.createMany(
    rows((id) => ({ id, networkId: id, position, kind: 'COURSE', title: id, ...on })),
  );
  await tables.regionalEventPartner.createMany(
    rows((id) => ({ id, eventId: id, position, bodyId: id, name: id })),
  );
  await tables.regionalApplication.createMany(
    rows((id) => ({
      id,
      networkId: id,
      position,
      name: id,
      recipientBodyId: id,
      recipientCountyAuthorityId: id,
    })),
  );
  await tables.regionalResearchProject.createMany(
    rows((id) => ({
      id,
      focusAreaId,
      position,
      title: id,
      funderBodyId: id,
      researcherBodyId: id,
      ...on,
      studiesOwnRegion: true,
      text: id,
    })),
  );
  await tables.educationProvider.createMany(
    rows((id) => ({ id, position, name: id, bodyId: id, ownerCountyAuthorityId: id })),
  );
  await tables.educationAgreement.createMany(
    rows((id) => ({
      id,
      focusAreaId,
      providerId: id,
      position,
      title: id,
      isSigned: true,
      discussedByBodyId: id,
      purpose: id,
    })),
  );
  await tables.educationOffer.createMany(
    rows((id) => ({ id, focusAreaId, providerId: id, position, kind: 'COURSE', name: id })),
  );
  await tables.educationContribution.createMany(
    rows((id) => ({ id, offerId: id, position, bodyId: id, text: id })),
  );
}

describe('fields added to types of other modules take as many statements for 50 parents as for one', () => {
  it.each([
    [
      'Body',
      'regionalAssessments',
      'bodyId',
      'body { regionalAllocations { year focusArea { name } } regionalResponsibilities { text } regionalReports { kind } regionalAssessments { text } regionalStrategies { name } regionalCoordinations { name } regionalNetworks { name } regionalNetworkMemberships { network { name } } regionalEvents { title } regionalApplications { name } regionalResearchProjects { title } educationProviders { name agreements { title } } educationAgreementsDiscussed { title } educationContributions { offer { name } } }',
    ],
    [
      'CountyAuthority',
      'regionalApplications',
      'recipientCountyAuthorityId',
      'recipientCountyAuthority { regionalApplications { name } educationProviders { name } }',
    ],
    ['Case', 'regionalAllocations', 'caseId', 'case { regionalAllocations { year } }'],
    ['Meeting', 'regionalAssessments', 'meetingId', 'meeting { regionalAssessments { text } }'],
  ])('%s', async (_type, list, column, selection) => {
    const page = (some: readonly string[]) =>
      `{ ${list}(filter: { ${column}: { in: ${JSON.stringify(some)} } }, first: 50) { nodes { ${selection} } } }`;
    const one = await hub().statements(page(keys.slice(0, 1)));
    expect(await hub().statements(page(keys))).toBe(one);
  });
});

describe('a list of all rows takes as many statements as one of a single row', () => {
  it.each([
    ['regionalMainFocuses', 'text sources { line }'],
    ['regionalAllocations', 'year sources { line }'],
    [
      'regionalMeasures',
      'focusArea { name } activities { title sources { line } } sources { line }',
    ],
    ['regionalActivities', 'measure { title focusArea { name } } sources { line }'],
    ['regionalResponsibilities', 'body { id } sources { line }'],
    ['regionalReports', 'body { id } sources { line }'],
    ['regionalAssessments', 'body { id } sources { line }'],
    [
      'regionalStrategies',
      'focusArea { name } revisions { addedPoint } basis { title } sources { line }',
    ],
    ['transportPlanReadings', 'title sources { line }'],
    ['regionalCoordinations', 'body { id } events { text } sources { line }'],
    [
      'regionalNetworks',
      'focusArea { name } purposes { text } members { name } events { title partners { name } } projects { title } applications { name } sources { line }',
    ],
    ['regionalNetworkMembers', 'network { name } body { id } sources { line }'],
    ['regionalProjects', 'network { name } sources { line }'],
    ['regionalApplications', 'network { name } sources { line }'],
    ['educationProviders', 'names { name } agreements { title } offers { name } sources { line }'],
    ['educationAgreements', 'provider { name } areas { name } sources { line }'],
    ['educationCohorts', 'offer { name } sources { line }'],
    ['regionalResearchProjects', 'questions { text } topics { title } sources { line }'],
    ['democracyInitiatives', 'reasons { text } invited { name } sources { line }'],
  ])('%s', async (name, selection) => {
    const page = (first: number) =>
      `{ ${name}(first: ${first}) { totalCount nodes { ${selection} } } }`;
    await expectConstantStatements(hub(), page);
  });

  it('educationOffers, each with a cohort, a theme and a contribution', async () => {
    const tables = regional.client({ databases: { current: hub().databases } });
    const position = 1;
    await tables.educationCohort.createMany({
      data: keys.map((id) => ({ id, offerId: id, position, startYear: 2016, startTerm: 'AUTUMN' })),
    });
    await tables.educationTheme.createMany({
      data: keys.map((id) => ({ id, offerId: id, position, name: id })),
    });
    const page = (first: number) =>
      `{ educationOffers(filter: { providerId: { in: ${JSON.stringify(keys)} } }, first: ${first}) {
        nodes { provider { name } themes { name } cohorts { startYear } contributions { text } events { title } }
      } }`;
    await expectConstantStatements(hub(), page);
  });
});
