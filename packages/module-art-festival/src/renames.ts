import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'Query.festivalArtistCounts': 'FestivalEdition.artistCounts',
  'Query.festivalCycleSteps': 'ArtFestival.cycleSteps',
  'Query.festivalEvaluationPoints': 'FestivalEdition.evaluationPoints',
  'Query.festivalFundings': 'ArtFestival.fundings',
  'Query.festivalGroups': 'ArtFestival.groups',
  'Query.festivalHostContributions': 'FestivalEdition.hostContributions',
  'Query.festivalHosts': 'FestivalEdition.hosts',
  'Query.festivalJurors': 'FestivalEdition.jurors',
  'Query.festivalLocalExhibitions': 'FestivalEdition.localExhibitions',
  'Query.festivalMilestones': 'ArtFestival.milestones',
  'Query.festivalMunicipalityCounts': 'FestivalEdition.municipalityCounts',
  'Query.festivalOrganisers': 'ArtFestival.organisers',
  'Query.festivalResults': 'FestivalEdition.results',
  'Query.festivalRollingTotals': 'ArtFestival.rollingTotals',
  'Query.festivalSideProjectPartners': 'FestivalSideProject.partners',
  'Query.festivalSideProjectPeople': 'FestivalSideProject.people',
  'Query.festivalStaffRoles': 'ArtFestival.staff',
  'Query.festivalVisitCounts': 'FestivalEdition.visitCounts',
};
