import { BodyKind, LegalForm } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerBodyEnums(module: AllianceBuilder): void {
  module.enum('BodyKind', BodyKind, {
    description: 'Form in which a body is organised (organtype).',
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
      JOINT_MEETING: 'Recurring joint meeting, treated as a body of its own (fellesmøte).',
      COOPERATION: 'Cooperation of municipalities that is not a board of the alliance (samarbeid).',
      POLITICAL_COUNCIL:
        'Council for political cooperation between municipalities (interkommunalt politisk råd).',
      NETWORK: 'Network of staff or organisations (nettverk).',
      COORDINATION_GROUP: 'Coordination group (koordineringsgruppe).',
      WORKING_GROUP: 'Working group (arbeidsgruppe).',
      PROJECT_GROUP: 'Project group (prosjektgruppe).',
      PROJECT: 'Project with its own leader and funding (prosjekt).',
      ENSEMBLE: 'Orchestra or group of musicians (ensemble).',
      ART_EVENT: 'Art event (kunstmønstring).',
      ASSOCIATION: 'Association (forening).',
      COUNTY_AUTHORITY: 'County authority as a partner or owner (fylkeskommune).',
      MUNICIPALITY: 'Municipality as an owner or host (kommune).',
      HEALTH_TRUST: 'Hospital trust, regional or local (helseforetak).',
      HOSPITAL: 'Hospital (sykehus).',
      DISTRICT_PSYCHIATRIC_CENTRE:
        'District psychiatric centre (distriktspsykiatrisk senter, DPS).',
      MINISTRY: 'Ministry (departement).',
      STATE_AGENCY: 'State agency or directorate (direktorat, statlig virksomhet).',
      COUNTY_GOVERNOR: 'County governor (fylkesmann).',
      REGISTER: 'Public register required by law (register).',
      INTEREST_ORGANISATION:
        'Interest organisation of municipalities or of one field (interesseorganisasjon).',
      UNIVERSITY_COLLEGE: 'University college (høgskole).',
      VOCATIONAL_COLLEGE: 'Vocational college (fagskole).',
      RESEARCH_CENTRE:
        'Research institute or knowledge centre (forskningssenter, kunnskapssenter).',
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
  module.enum('LegalForm', LegalForm, {
    description: 'Legal form of a body (organisasjonsform).',
    values: {
      SECTION_27_COOPERATION:
        'Intermunicipal cooperation with its own board, § 27 of the Local Government Act of 1992; may be a legal person (§ 27-samarbeid).',
      POLITICAL_COUNCIL:
        'Council for political cooperation, § 18-1 of the Local Government Act of 2018 (interkommunalt politisk råd).',
      TASK_COMMUNITY:
        'Community for shared tasks, § 19-1 of the Local Government Act of 2018 (kommunalt oppgavefellesskap).',
      HOST_MUNICIPALITY_COOPERATION:
        'Cooperation in which one municipality does a task for others, chapter 20 of the Local Government Act of 2018 (vertskommunesamarbeid).',
      MUNICIPALITY: 'Municipality (kommune).',
      COUNTY_AUTHORITY: 'County authority (fylkeskommune).',
      HEALTH_TRUST: 'State-owned hospital enterprise (helseforetak).',
      REGIONAL_HEALTH_TRUST: 'State-owned regional health enterprise (regionalt helseforetak).',
      STATE_BODY: 'Part of the state (statlig organ).',
      ORGAN: 'Body of a legal person, not a legal person itself (organ).',
      UNINCORPORATED:
        'Project or cooperation that is not a legal person, as far as the sources say (prosjekt, samarbeid).',
      ASSOCIATION: 'Association (forening).',
      FOUNDATION: 'Foundation (stiftelse).',
    },
  });
}
