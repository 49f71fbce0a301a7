import { type KnownName, namesOf, type RequestContext } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import { registerBodyEnums } from './body-enums.ts';

export function registerBody(module: AllianceBuilder): void {
  registerBodyEnums(module);
  module.model('Body', {
    description:
      'An alliance, board, network, working group, company, authority, or any organisation that the documents name (organ). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'name',
    unknownBeginning: { within: 'parent', since: 'older' },
    fields: {
      name: 'Name of the body.',
      shortName: 'Short name, such as an abbreviation.',
      kind: 'Kind of body.',
      legalForm: 'Legal form (organisasjonsform); null if no source states it.',
      legalBasis: 'The law or agreement behind the legal form.',
      describedAs:
        'Years for which a source describes the body without stating when it existed; null if it does.',
      level: 'Rank among the bodies, in words (nivå).',
      composition: 'Composition, in words (sammensetning).',
      openTo: 'The people or organisations that may take part, in words.',
      role: 'Its tasks, in words.',
      purpose: 'Its purpose, in words (formål).',
      frequency: 'How often it meets, in words.',
      minMeetingsPerYear: 'Minimum number of meetings in a year.',
      seatCount: 'Number of seats.',
      isSeatCountMaximum: 'Whether `seatCount` is a maximum («inntil»).',
      termYears: 'Length of a term, in years.',
      unitCount:
        'Number of bodies of the same kind that this entry covers, such as 5 local committees.',
      hasDecisionAuthority: 'Whether it decides on behalf of its members.',
      reportsTo: 'The body or office it reports to, in words.',
      coordinatedBy: 'The person or office that coordinates it, in words.',
      secretary: 'Its secretary, in words.',
      staff: 'Its staff, in words.',
      financing: 'Its financing, in words.',
      registeredOn: 'The day it was registered.',
      register: 'The register in which it is registered.',
      website: 'Its website.',
      email: 'Its public e-mail address.',
      place: 'Its location, in words.',
      note: 'Remark (merknad).',
      period: 'Period in which the body existed.',
      parent: 'The body it belongs to.',
      children: 'Bodies that belong to it.',
      legalPerson:
        'The legal person (rettssubjekt) behind it; null if the body is a legal person itself.',
      representedBodies: 'Bodies of which it is the legal person.',
      municipality: 'The municipality that this body is or belongs to; null if none.',
      countyAuthority: 'The county authority that this body is or belongs to; null if none.',
      initiatorMunicipality: 'The municipality on whose initiative it was founded.',
      initiatorBody: 'The body on whose initiative it was founded.',
      members: {
        description: 'Memberships of its members, by period (medlemmer).',
        connection: true,
      },
      memberships: {
        description: 'Its own memberships in other bodies, by period (medlemskap).',
        connection: true,
      },
      nameVariants: 'Its other names and spellings.',
      predecessors: 'Successions in which this body is the successor.',
      successors: 'Successions in which this body is the predecessor.',
      initiatedBodies: 'Bodies founded on its initiative.',
      seats: 'Its seats that represent a region or municipality.',
      commitments: {
        description: 'Commitments (forpliktelseserklæringer) given to it.',
        atMost: 20,
      },
      leaderships: 'The municipalities that led it, by period (lederskap).',
      leadershipRules: 'Rules for how its leadership rotates.',
      hostArrangements: 'Municipalities that are its head office, employer or facilitator.',
      foundation: 'How and why the alliance was founded; null for other bodies.',
      regionFigures: 'Inhabitants and area of its region, as the sources state them.',
      staffingYears: 'Its staff, by year.',
      workingEnvironmentReports: 'Statements on working environment and sick leave, by year.',
      contactPoints: 'Its contact addresses, by year.',
      roles: {
        description: 'Roles of people who sit in it or work for it, by period.',
        connection: true,
      },
      affiliatedRoles: 'Roles that people from this organisation have in other bodies, by period.',
      collaborations: 'Collaborations it leads or owns, by period.',
      involvements: { description: 'Its roles as a partner in collaborations.', connection: true },
      hospitalAreas: {
        description: 'Municipalities for which it is the local hospital.',
        atMost: 20,
      },
      dpsAreas: 'Municipalities for which it is the district psychiatric centre (DPS).',
      meetings: { description: 'Its meetings (møter).', connection: true },
      cases: { description: 'Its cases (saker).', connection: true },
      proposals: 'Proposals it was asked to decide on (forslag til vedtak).',
      proposalsMade: 'Proposals it put forward (forslag til vedtak).',
      proposalPoints: 'Points of proposals that concern it.',
      proposalPointsInto: 'Points of proposals that would make another collaboration part of it.',
      decisions: { description: 'Its decisions (vedtak).', connection: true },
      decisionsElsewhere:
        'Decisions that a second source ascribes to it, in disagreement with the first.',
      documents: { description: 'Documents written for it or by it.', connection: true },
      foundingDocuments: 'Founding documents it adopted, by period.',
      processSteps: 'Steps of the decision on the alliance’s future that took place in it.',
      timelineEvents: {
        description: 'Events of the timeline that concern it or took place in it.',
        connection: true,
      },
      bodyYears: 'Number of its meetings and cases by year, as reports state it.',
      statedMemberCounts: 'Number of its members, one row for each statement in a source.',
      practices: 'Its working practices (praksis).',
      standingItems: 'Items on the agenda of each of its meetings (faste punkter).',
      consultationResponses: 'Consultation responses it gave (høringsuttalelser).',
      consultationRecipients: 'Its roles in consultation responses given by other bodies.',
      studyTrips: 'Its study trips (studieturer).',
      futurePositions: 'Positions of its members on the future of the cooperation (standpunkter).',
      futurePositionsAbout: 'Positions on the future of this body (standpunkter).',
      focusAreas: 'Focus areas it is responsible for (fokusområder).',
      planOrganisations: 'Parts of action plans that are organised under it or concern it.',
      planReportingLines: 'Reporting lines in action plans that lead to it.',
      planResources: 'Funding it gives to action plans.',
      planReports: 'Reports on action plans that it considers.',
      annualCycles: 'Its annual cycles, by period (årshjul).',
      annualCycleItems:
        'Yearly events of annual cycles in which it meets, decides or considers a matter.',
    },
  });
  module.collection('Body', {
    one: 'body',
    many: 'bodies',
    groups: { by: ['kind'] },
    filter: [
      'id',
      'name',
      'kind',
      'legalForm',
      'parentId',
      'legalPersonId',
      'municipalityId',
      'initiatorBodyId',
    ],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke styrer, nettverk og selskaper var det?',
        en: 'Which boards, networks and companies were there?',
      },
      term: 'organ',
      topics: ['MEMBERSHIP', 'PEOPLE'],
      example:
        '{ bodies(first: 10) { totalCount nodes { key name kind parent { name } period { from to } } } }',
      one: {
        question: {
          nb: 'Hva er dette organet, og hvem er med i det?',
          en: 'What is this body, and who is a member of it?',
        },
        example:
          '{ body(id: "vestregionen") { name in1993: memberMunicipalityCount(asOf: "1993-12-31") in2016: memberMunicipalityCount(asOf: "2016-12-31") memberMunicipalities(asOf: "2016-12-31") { name population(asOf: "2016-01-01") } } }',
      },
    },
  });
  module.names('Body', bodyNames);
  module.search({
    type: 'Body',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.shortName, row.role, row.purpose, row.note],
  });
}

/**
 * Keys, names, short names and other spellings of all bodies. Other spellings come last, so that a body's own name wins
 * over an equal spelling of another body.
 */
async function bodyNames(context: RequestContext): Promise<KnownName[]> {
  const rows = await alliance.client(context).body.findMany({
    select: { id: true, name: true, shortName: true, from: true, to: true, nameVariants: true },
  });
  const own = rows.flatMap((row) => namesOf(row.id, [row.name, row.shortName], row));
  const variants = rows.flatMap((row) =>
    namesOf(
      row.id,
      row.nameVariants.map(({ name }) => name),
      row,
    ),
  );
  return [...own, ...variants];
}
