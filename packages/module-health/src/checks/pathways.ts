import { day, isValidOn } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

/** Registers the checks of the numbers of care pathways and of surveyed municipalities. */
export function registerPathwayChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-pathways-per-project',
    title: {
      nb: 'Like mange pasientforløp som årsrapporten sier at prosjektet har utviklet',
      en: 'The project has developed as many care pathways as the annual report says',
    },
    run: async (context) => {
      const projects = await health.client(context).healthProject.findMany({
        where: { resultCount: { not: null }, pathways: { some: {} } },
        include: { pathways: { where: { status: 'DEVELOPED' } } },
        orderBy: { id: 'asc' },
      });
      return projects.map((project) => ({
        what: project.id,
        expected: project.resultCount!,
        actual: project.pathways.length,
        statedBy: [['HealthProject', project.id]],
      }));
    },
  });
  module.check({
    name: 'health-survey-municipalities',
    title: {
      nb: 'Undersøkelsen gjelder like mange kommuner som modellen var iverksatt i',
      en: 'The survey covers as many municipalities as the model was in use in',
    },
    run: async (context) => {
      const surveys = await health.client(context).collaborationModelSurvey.findMany({
        include: {
          municipalities: true,
          model: { include: { rollouts: { where: { status: 'IMPLEMENTED' } } } },
        },
        orderBy: { id: 'asc' },
      });
      return surveys.flatMap((survey) => {
        const lastDay = day(`${survey.year}-12-31`);
        const claim = {
          expected: survey.municipalityCount,
          statedBy: [['CollaborationModelSurvey', survey.id] as const],
        };
        const inUse = survey.model.rollouts.filter((rollout) => isValidOn(rollout, lastDay));
        return [
          { ...claim, what: `${survey.id}-in-use`, actual: inUse.length },
          { ...claim, what: `${survey.id}-listed`, actual: survey.municipalities.length },
        ];
      });
    },
  });
}
