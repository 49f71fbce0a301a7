import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const hub = useTestHub([regionalModule]);

describe('Transport 2.0', () => {
  it('has its aims as each document words them, its members, events, projects and applications', async () => {
    expect(
      await hub().data(`{
        regionalNetwork: node(id: "RegionalNetwork:transport-2-0") { ... on RegionalNetwork {
          establishedDate { first precision } isOpenToAll projectCount isProjectCountApproximate hasIndependentProjects
          purposes { date { first precision } aims { text } }
          members { name capacity description(language: EN) }
          events { kind title(language: EN) date { first precision } frequency eventCount place plannedQuarter feeCovers(language: EN) partners { name } }
          projects { title(language: EN) status placeFrom placeTo isCommercial }
          applications { name year sinceYear isForResearch recipientCountyAuthority { id regionalApplications { name } } }
        } }
      }`),
    ).toEqual({
      regionalNetwork: {
        applications: [
          {
            isForResearch: null,
            name: 'Norges Forskningsråd',
            recipientCountyAuthority: null,
            sinceYear: 2014,
            year: null,
          },
          {
            isForResearch: null,
            name: 'Horisont 2020',
            recipientCountyAuthority: null,
            sinceYear: 2014,
            year: null,
          },
          {
            isForResearch: null,
            name: 'Interreg',
            recipientCountyAuthority: null,
            sinceYear: 2014,
            year: null,
          },
          {
            isForResearch: null,
            name: 'Buskerud fylkeskommune',
            recipientCountyAuthority: {
              id: 'Q291bnR5QXV0aG9yaXR5OmJ1c2tlcnVkLWZr',
              regionalApplications: [{ name: 'Buskerud fylkeskommune' }],
            },
            sinceYear: 2014,
            year: null,
          },
          {
            isForResearch: true,
            name: 'Horisont 2020',
            recipientCountyAuthority: null,
            sinceYear: null,
            year: 2016,
          },
          {
            isForResearch: true,
            name: 'Norges Forskningsråd',
            recipientCountyAuthority: null,
            sinceYear: null,
            year: 2016,
          },
        ],
        establishedDate: { first: '2014-01-01', precision: 'YEAR' },
        events: [
          {
            date: { first: '2015-02-01', precision: 'MONTH' },
            eventCount: null,
            feeCovers: null,
            frequency: 'ONCE',
            kind: 'CONFERENCE',
            partners: [],
            place: null,
            plannedQuarter: null,
            title: 'Starting conference',
          },
          {
            date: { first: '2015-01-01', precision: 'YEAR' },
            eventCount: null,
            feeCovers: 'Rent of rooms, and catering',
            frequency: 'ONCE',
            kind: 'CONFERENCE',
            partners: [
              { name: 'Buskerudbyen' },
              { name: 'Smart City Bærum' },
              { name: 'Electric Mobility Norway' },
            ],
            place: null,
            plannedQuarter: 1,
            title: 'The conference «Transport 2.0?», as the action plan for 2015 planned it',
          },
          {
            date: null,
            eventCount: null,
            feeCovers: null,
            frequency: 'MONTHLY',
            kind: 'BREAKFAST_MEETING',
            partners: [],
            place: null,
            plannedQuarter: null,
            title: 'Monthly breakfast meetings',
          },
          {
            date: { first: '2016-01-01', precision: 'YEAR' },
            eventCount: 5,
            feeCovers: null,
            frequency: null,
            kind: 'BREAKFAST_MEETING',
            partners: [],
            place: null,
            plannedQuarter: null,
            title: 'Breakfast meetings in 2016',
          },
          {
            date: null,
            eventCount: null,
            feeCovers: null,
            frequency: 'ONCE',
            kind: 'STUDY_TRIP',
            partners: [],
            place: 'Gøteborg',
            plannedQuarter: null,
            title: 'Study trip to Gothenburg',
          },
          {
            date: { first: '2016-01-01', precision: 'YEAR' },
            eventCount: null,
            feeCovers: null,
            frequency: 'ONCE',
            kind: 'STUDY_TRIP',
            partners: [],
            place: 'Helsinki',
            plannedQuarter: null,
            title: 'Study trip to Helsinki',
          },
          {
            date: { first: '2016-01-01', precision: 'YEAR' },
            eventCount: null,
            feeCovers: null,
            frequency: 'ONCE',
            kind: 'CONFERENCE',
            partners: [],
            place: 'Kongsberg',
            plannedQuarter: null,
            title: 'Conference on the transport of the future',
          },
        ],
        isOpenToAll: true,
        members: [
          { capacity: 'FOUNDER', description: null, name: 'Vestregionen' },
          {
            capacity: 'FOUNDER',
            description: 'Business cluster',
            name: 'Electric Mobility Norway',
          },
          { capacity: 'FOUNDER', description: null, name: 'Buskerudbyen' },
          { capacity: 'FOUNDER', description: null, name: 'Smart City Bærum' },
          {
            capacity: 'COORDINATION_GROUP',
            description: 'Business cluster',
            name: 'Electric Mobility Norway',
          },
          { capacity: 'COORDINATION_GROUP', description: null, name: 'Buskerudbyen' },
          { capacity: 'COORDINATION_GROUP', description: null, name: 'Smart City Bærum' },
          { capacity: 'COORDINATION_GROUP', description: null, name: 'Norges Forskningsråd' },
          { capacity: 'COORDINATION_GROUP', description: null, name: 'Innovasjon Norge' },
          { capacity: 'COORDINATION_GROUP', description: null, name: 'Vestregionen' },
        ],
        projectCount: 10,
        isProjectCountApproximate: true,
        projects: [
          {
            isCommercial: null,
            placeFrom: null,
            placeTo: null,
            status: 'TESTED',
            title: 'Driverless bus',
          },
          {
            isCommercial: null,
            placeFrom: null,
            placeTo: null,
            status: 'TESTED',
            title: 'Shared electric bicycles',
          },
          {
            isCommercial: null,
            placeFrom: 'Kongsberg',
            placeTo: 'Asker',
            status: 'IN_DEVELOPMENT',
            title:
              'Electric bicycles to book ahead or pick up along the line from Kongsberg to Asker',
          },
          {
            isCommercial: true,
            placeFrom: null,
            placeTo: null,
            status: 'COOPERATION_ESTABLISHED',
            title: 'Light electric vehicles',
          },
          {
            isCommercial: true,
            placeFrom: null,
            placeTo: null,
            status: 'COOPERATION_ESTABLISHED',
            title: 'Smart delivery of goods in towns',
          },
        ],
        hasIndependentProjects: true,
        purposes: [
          {
            aims: [
              { text: 'Avdekke behov for innovasjon og kunnskapsutvikling' },
              {
                text: 'Fasilitere idé- og prosjektutvikling samt gjennomføring av utviklingsprosjekter',
              },
              {
                text: 'Bidra til økt kontakt mellom offentlige aktører, næringsliv, FoU-miljøer samt andre aktuelle aktører som kan styrke Transport 2.0 som ”innovasjonsklynge”.',
              },
              {
                text: 'Arbeide for å skape grunnlag for kommersialisering av produkter og tjenester rettet mot realisering av Transport 2.0. Forankre utviklingsarbeid hos aktører som kan ta resultater i bruk i egen forretningsutvikling.',
              },
              {
                text: 'Identifisere aktører og kunnskapsutvikling nasjonalt og internasjonalt som kan knyttes opp mot utviklingsarbeid i regionen.',
              },
              {
                text: 'Legge grunnlag for politikkutforming knyttet til nye transportkonsepter og –løsninger.',
              },
            ],
            date: { first: '2017-03-01', precision: 'MONTH' },
          },
          {
            aims: [
              { text: 'avdekke behov for innovasjon og kunnskapsutvikling' },
              { text: 'fasilitere idé og prosjektutvikling' },
              { text: 'skape grunnlag for kommersialisering av produkter og tjenester' },
              {
                text: 'legge grunnlag for politikkutforming knyttet til nye mobilitetskonsepter og -løsninger',
              },
            ],
            date: { first: '2017-09-14', precision: 'DAY' },
          },
        ],
      },
    });
  });

  it('is listed in the memberships of its member bodies', async () => {
    expect(
      await hub().data(`{
        member: node(id: "RegionalNetworkMember:transport-2-0.innovasjon-norge.koordineringsgruppe") {
          ... on RegionalNetworkMember { body { regional { networkMemberships { capacity network { name } } } } }
        }
      }`),
    ).toEqual({
      member: {
        body: {
          regional: {
            networkMemberships: [
              {
                capacity: 'COORDINATION_GROUP',
                network: { name: 'Transport 2.0 – Nettverk for grønn mobilitet' },
              },
            ],
          },
        },
      },
    });
  });
});
