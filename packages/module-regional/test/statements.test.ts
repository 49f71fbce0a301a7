import { regional } from '../src/module.ts';
import { expectConstantStatements, useTestHub } from '@vesthub/testing';
import { describe, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const keys = Array.from({ length: 50 }, (_none, at) => `test-${at + 1}`);

const hub = useTestHub([regionalModule], { prepare: () => addRowsOf50Parents() });

/**
 * For fifty bodies, county authorities, meetings and cases: inserts rows for each field that this module adds to them.
 */
async function addRowsOf50Parents(): Promise<void> {
  const tables = regional.client({ databases: { current: hub().databases } });
  const focusAreaId = 'arealbruk-transport-og-knutepunktutvikling';
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
      hasIndependentProjects: true,
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
      isAboutOwnRegion: true,
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

/** Returns the operation for the first rows of a type, which `nodes` reads by their keys. */
function rowsOf(type: string, ids: readonly string[], selection: string) {
  return (first: number) => {
    const some = JSON.stringify(ids.slice(0, first).map((key) => `${type}:${key}`));
    return `{ nodes(ids: ${some}) { ... on ${type} { ${selection} } } }`;
  };
}

describe('fields added to types of other modules take as many statements for 50 parents as for one', () => {
  it.each([
    [
      'Body',
      'RegionalAssessment',
      'body { regional { allocations { year focusArea { id } } responsibilities { text } reports { kind } assessments { text } strategies { name } coordinations { name } networks { name } networkMemberships { network { name } } events { title } applications { name } researchProjects { title } educationProviders { name agreements { title } } educationAgreementsDiscussed { title } educationContributions { offer { name } } } }',
    ],
    [
      'CountyAuthority',
      'RegionalApplication',
      'recipientCountyAuthority { regionalApplications { name } educationProviders { name } }',
    ],
    ['Case', 'RegionalAllocation', 'case { regionalAllocations { year } }'],
    ['Meeting', 'RegionalAssessment', 'meeting { regionalAssessments { text } }'],
  ])('%s', async (_type, by, selection) => {
    await expectConstantStatements(hub(), rowsOf(by, keys, selection));
  });
});

describe('a list of all rows takes as many statements as one of a single row', () => {
  it.each([
    [
      'regionalStrategies',
      'focusArea { id regional { aim } } revisions { addedPoint } basis { title } sources { line }',
    ],
    [
      'regionalNetworks',
      'focusArea { id regional { aim } } purposes { text } members { name } events { title partners { name } } projects { title } applications { name } sources { line }',
    ],
    ['regionalProjects', 'network { name } sources { line }'],
    ['educationProviders', 'names { name } agreements { title } offers { name } sources { line }'],
    ['educationAgreements', 'provider { name } areas { title } sources { line }'],
    ['regionalResearchProjects', 'questions { text } topics { title } sources { line }'],
  ])('%s', async (name, selection) => {
    const page = (first: number) =>
      `{ ${name}(first: ${first}) { totalCount nodes { ${selection} } } }`;
    await expectConstantStatements(hub(), page);
  });

  it.each([
    ['RegionalAllocation', keys, 'year sources { line }'],
    ['RegionalResponsibility', keys, 'body { id } sources { line }'],
    ['RegionalReport', keys, 'body { id } sources { line }'],
    ['RegionalAssessment', keys, 'body { id } sources { line }'],
    ['RegionalCoordination', keys, 'body { id } events { text } sources { line }'],
    ['RegionalNetworkMember', keys, 'network { name } body { id } sources { line }'],
    ['RegionalApplication', keys, 'network { name } sources { line }'],
    ['RegionalMainFocus', ['hovedfokus-2016', 'hovedfokus-2017'], 'text sources { line }'],
    [
      'TransportPlanReading',
      ['ntp-2014-11-13', 'ntp-2017-03', 'ntp-2017-09-14'],
      'title sources { line }',
    ],
    [
      'RegionalAllocation',
      ['areal-og-transport-2016', 'arbeidskraft-og-kompetanse-2016'],
      `focusArea {
        id
        regional {
          challenges { text } strategies { name } networks { name } agreements { title } offers { name }
          research { title } allocations { year } initiatives { reasons { text } invited { name } } sources { line }
        }
      }`,
    ],
  ])('%s, by the ids of its rows', async (type, ids, selection) => {
    await expectConstantStatements(hub(), rowsOf(type, ids, selection), { many: ids.length });
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
        nodes { provider { name } themes { title } cohorts { startYear offer { name } sources { line } } contributions { text } events { title } }
      } }`;
    await expectConstantStatements(hub(), page);
  });
});
