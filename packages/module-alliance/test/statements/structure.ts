import {
  expectConstantStatements,
  multiplyRows,
  statementsSuite,
  useTestHub,
  type ListQuery,
} from '@vesthub/testing';
import { describe, it } from 'vitest';
import { allianceModule } from '../../src/index.ts';

/** Tables of the lists below, except population: that table has enough rows. */
const copied =
  /^(county|municipality(?!_population)|territorial|subregion|hospital_area|body(?!_year)|membership|commitment|alliance|region|turnover|staffing|working|contact_point|leadership|host_arrangement|person|collaboration|cover_list)/;

/** Root lists, and types without one. The arguments choose rows that have a value in every selected field. */
const lists: readonly ListQuery[] = [
  [
    'municipalities',
    `number(asOf: "2016-01-01") county(asOf: "2016-01-01") { name } population(asOf: "2016-01-01") numbers { county { name } }
     populations(first: 3) { totalCount nodes { population } } successors { name } predecessors { name } territorialChanges { effectiveOn formerAreas { position } }
     memberships(first: 3) { totalCount nodes { body { name } sources { words } } } commitments { body { name } } subregions { subregion { name } }
     hospitalAreas { hospital { name } districtPsychiatricCentre { name } } roles(first: 3) { totalCount nodes { person { name } } }
     mayors { person { name nameVariants { name } } certainty } chiefExecutives { person { name } } leaderships { person { name } }
     hostArrangements { body { name } } seats { body { name } } bodies { name } initiatedBodies { name }
     involvements(first: 3) { totalCount nodes { collaboration { name } } } sources { words }`,
    'filter: { name: { equals: "Asker" } }',
  ],
  [
    'municipalities',
    'seats { subregion { name } } hostArrangements { kind } leaderships { body { name } }',
    'filter: { name: { equals: "Bærum" } }',
  ],
  [
    'counties',
    'number numbers { number } territorialChanges { formerAreas { county { name } } newAreas { county { name } } } countyAuthorities { name } subregions { name }',
  ],
  [
    'countyAuthorities',
    `county { name } territorialChanges { formerAreas { countyAuthority { name } } newAreas { countyAuthority { name } } } memberships(first: 3) { totalCount nodes { body { name } } }
     countyMayors { person { name } } countyChiefExecutives { person { name } } roles(first: 3) { nodes { office } } bodies { name }
     involvements(first: 3) { totalCount nodes { role } }`,
  ],
  [
    'territorialChanges',
    `formerAreas { municipality { name } county { name } countyAuthority { name } endingChange { effectiveOn } }
     newAreas { municipality { name } formingChange { effectiveOn } }`,
    'filter: { kind: [MERGER] }',
  ],
  [
    'subregions',
    'county { name } municipalities { municipality { name } subregion { name } } seats { constituency }',
  ],
  [
    'HospitalArea',
    'municipality { name } hospital { name } districtPsychiatricCentre { name }',
    {},
  ],
  [
    'bodies',
    `parent { name } children { name } legalPerson { name } representedBodies { name } initiatorBody { name } initiatedBodies { name }
     members(first: 3) { totalCount nodes { municipality { name } countyAuthority { name } memberBody { name } } } memberships(first: 3) { nodes { body { name } } }
     memberMunicipalities(asOf: "2016-01-01") { name } memberMunicipalityCount(asOf: "2016-01-01") nameVariants { name }
     successors { successor { name } } predecessors { predecessor { name } } seats { position } commitments { municipality { name } } leaderships { municipality { name } }
     leadershipRules { text } hostArrangements { municipality { name } } foundation { purpose } regionFigures { inhabitants }
     roles(first: 3) { totalCount nodes { office } } affiliatedRoles { person { name } } chairs { person { name } }
     collaborations { name } involvements(first: 3) { totalCount nodes { collaboration { name } } } sources { words }`,
    'filter: { kind: [ALLIANCE] }',
  ],
  [
    'bodies',
    'staffingYears { year } workingEnvironmentReports { year } contactPoints { contactPerson { name } } roles(first: 3) { nodes { person { name } } }',
    'filter: { kind: [SECRETARIAT] }',
  ],
  [
    'bodies',
    'seats { subregion { name } municipality { name } }',
    'filter: { kind: [COOPERATION_BOARD] }',
  ],
  [
    'memberships',
    'body { name } municipality { name } countyAuthority { name } memberBody { name } continuedBy { municipality { name } } continues { basis } commitments { undertaking }',
    'filter: { bodyId: { in: ["kommunehelsesamarbeidet-1", "kommunehelsesamarbeidet-2", "kommunehelsesamarbeidet-3"] } }',
  ],
  ['Commitment', 'body { name } municipality { name } membership { basis }', {}],
  ['Leadership', 'body { name } municipality { name } person { name }', {}],
  ['HostArrangement', 'body { name } municipality { name }', {}],
  ['StaffingYear', 'body { name }', {}],
  ['RegionFigure', 'body { name }', {}],
  [
    'people',
    'nameVariants { name } roles { office body { name } } leaderships { body { name } } contactPoints { body { name } }',
    'filter: { name: { contains: "Sørensen" } }',
  ],
  [
    'personRoles',
    'person { name } municipality { name } countyAuthority { name } body { name } affiliation { name } collaboration { name } certainty reasoning sources { words }',
    'filter: { collaborationId: { in: ["kunst-rett-vest-1", "kunst-rett-vest-2", "kunst-rett-vest-3", "kunst-rett-vest-4", "kunst-rett-vest-5"] } }',
  ],
  [
    'collaborations',
    'body { name } partners(first: 3) { totalCount nodes { body { name } municipality { name } countyAuthority { name } } } roles { office }',
  ],
  [
    'CollaborationPartner',
    'collaboration { name } body { name } municipality { name } countyAuthority { name }',
    {},
  ],
  [
    'CoverList',
    'entries { municipality { name } countyAuthority { name } coverList { title } }',
    { entryCount: 17 },
  ],
];

/** Defines the statement counts of lists of municipalities, bodies, people and collaborations. */
export function structureStatements(): void {
  describe('municipalities, bodies, people and collaborations', () => {
    const hub = useTestHub([allianceModule], {
      prepare: (hub) =>
        multiplyRows(allianceModule, hub.databaseUrl, 50, {
          tables: (table) => copied.test(table),
        }),
    });

    statementsSuite(hub, lists);

    it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
      const page = (first: number) =>
        `{ municipalities(first: ${first}, filter: { name: { equals: "Modum" } }) { nodes { mayors { person { name } } memberships { nodes { body { name } } } } } }`;
      await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
    });
  });
}
