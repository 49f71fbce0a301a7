import { BodyKind, LegalForm } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerBodyEnums(hub: AllianceHub): void {
  hub.enum('BodyKind', BodyKind, {
    description: 'What a body is.',
    values: {
      ALLIANCE: 'Regional alliance of municipalities and county authorities (samarbeidsallianse).',
      LEGAL_PERSON: 'Legal person behind a collaboration (rettssubjekt).',
      GENERAL_ASSEMBLY: 'General assembly (generalforsamling).',
      STEERING_GROUP: 'Steering group of mayors (styringsgruppe).',
      CHIEF_EXECUTIVE_GROUP: 'Group of chief executives (rådmannsgruppe).',
      SECRETARIAT: 'Secretariat (sekretariat).',
      OWNERS_MEETING: 'Owners’ meeting (eiermøte).',
      BOARD: 'Board (styre).',
      COOPERATION_BOARD: 'Cooperation board with seats by subregion (samarbeidsstyre).',
      JOINT_COMMITTEE: 'Joint committee of municipalities and health trust (samarbeidsutvalg).',
      DISPUTE_COMMITTEE: 'Dispute committee (tvisteutvalg).',
      JOINT_MEETING: 'Recurring joint meeting that is a body of its own (fellesmøte).',
      COOPERATION: 'Cooperation of municipalities without a board of the alliance (samarbeid).',
      POLITICAL_COUNCIL: 'Interkommunalt politisk råd.',
      NETWORK: 'Network of staff or organisations (nettverk).',
      COORDINATION_GROUP: 'Coordination group (koordineringsgruppe).',
      WORKING_GROUP: 'Working group (arbeidsgruppe).',
      PROJECT_GROUP: 'Project group (prosjektgruppe).',
      PROJECT: 'Project with a leader and money of its own (prosjekt).',
      ENSEMBLE: 'Ensemble: orchestra or group of musicians.',
      ART_EVENT: 'Art event (kunstmønstring).',
      ASSOCIATION: 'Association (forening).',
      COUNTY_AUTHORITY: 'County authority named as a partner or owner (fylkeskommune).',
      MUNICIPALITY: 'Municipality acting as owner or host (kommune).',
      HEALTH_TRUST: 'Hospital trust, regional or local (helseforetak).',
      HOSPITAL: 'Hospital (sykehus).',
      DISTRICT_PSYCHIATRIC_CENTRE:
        'District psychiatric centre (distriktspsykiatrisk senter, DPS).',
      MINISTRY: 'Ministry (departement).',
      STATE_AGENCY: 'State agency or directorate (direktorat, statlig virksomhet).',
      COUNTY_GOVERNOR: 'County governor (fylkesmann).',
      REGISTER: 'Register kept by law (register).',
      INTEREST_ORGANISATION:
        'Organisation of municipalities or of one field (interesseorganisasjon).',
      UNIVERSITY_COLLEGE: 'University college (høgskole).',
      VOCATIONAL_COLLEGE: 'Vocational college (fagskole).',
      RESEARCH_CENTRE:
        'Research institute or centre of knowledge (forskningssenter, kunnskapssenter).',
      DEVELOPMENT_CENTRE: 'Municipal development centre (utviklingssenter).',
      MUSIC_AND_ARTS_SCHOOL: 'Municipal school of music and arts (kulturskole).',
      MUSEUM_OR_VENUE: 'Museum or art venue (museum, kunsthall, kulturhus).',
      RECEPTION_CENTRE: 'Reception centre for asylum seekers (asylmottak).',
      COMPANY: 'Company (bedrift).',
      CLUSTER: 'Cluster of companies (næringsklynge).',
      FOUNDATION: 'Foundation (stiftelse).',
      PENSION_FUND: 'Pension fund (pensjonskasse).',
      PROGRAMME: 'Funding scheme or programme (tilskuddsordning, program).',
      FOREIGN_AUTHORITY: 'Authority of another country (myndighet i et annet land).',
      URBAN_INITIATIVE: 'Urban development initiative of a municipality (stedsutviklingsprosjekt).',
    },
  });
  hub.enum('LegalForm', LegalForm, {
    description: 'Legal form of a body (organisasjonsform).',
    values: {
      SECTION_27_COOPERATION:
        'Own board under § 27 of the Local Government Act of 1992; may be a legal person.',
      POLITICAL_COUNCIL: 'Interkommunalt politisk råd, § 18-1 of the Act of 2018.',
      TASK_COMMUNITY: 'Kommunalt oppgavefellesskap, § 19-1 of the Act of 2018.',
      HOST_MUNICIPALITY_COOPERATION:
        'Host municipality cooperation, chapter 20 of the Act of 2018 (vertskommunesamarbeid).',
      MUNICIPALITY: 'Municipality (kommune).',
      COUNTY_AUTHORITY: 'County authority (fylkeskommune).',
      HEALTH_TRUST: 'State-owned hospital enterprise (helseforetak).',
      REGIONAL_HEALTH_TRUST: 'State-owned regional enterprise (regionalt helseforetak).',
      STATE_BODY: 'Part of the state (statlig organ).',
      ORGAN: 'Body of another legal person, none itself (organ).',
      UNINCORPORATED:
        'Project or cooperation that is no legal person known to the sources (prosjekt, samarbeid).',
      ASSOCIATION: 'Association (forening).',
      FOUNDATION: 'Foundation (stiftelse).',
    },
  });
}
