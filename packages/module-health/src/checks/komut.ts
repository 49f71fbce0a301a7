import { health, type HealthBuilder } from '../module.ts';
import { memberCount } from './member-count.ts';

/** Registers the checks of KomUt, the project of electronic messages between municipalities, hospital and doctors. */
export function registerKomutChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-komut-one-name',
    title: {
      nb: 'Dokumentene bruker samme navn på KomUt',
      en: 'The documents use the same name for KomUt',
    },
    kind: 'TERMINOLOGY',
    run: async (context) => {
      const projects = await health.client(context).komutProject.findMany({
        include: { names: { orderBy: { position: 'asc' } } },
      });
      return projects.flatMap((row) =>
        row.names.map(({ id, name }) => ({
          what: id,
          expected: `${row.title} (${row.shortName})`,
          actual: name,
          statedBy: [['KomutName', id] as const],
        })),
      );
    },
  });
  module.check({
    name: 'health-komut-agreements',
    title: {
      nb: 'Så mange driftsavtaler som årsrapporten sier, og én for hver kommune i samarbeidet',
      en: 'There are as many operating agreements as the annual report says, one for each municipality of the cooperation',
    },
    run: async (context) => {
      const projects = await health.client(context).komutProject.findMany({
        include: { agreements: true, cooperation: { include: { members: true } } },
        orderBy: { id: 'asc' },
      });
      return projects.flatMap((project) => {
        const claim = {
          expected: project.agreementCount,
          statedBy: [['KomutProject', project.id] as const],
        };
        const [first] = project.agreements;
        return [
          { ...claim, what: `${project.id}-agreements`, actual: project.agreements.length },
          {
            ...claim,
            what: `${project.id}-members`,
            actual: first ? memberCount(project.cooperation.members, first.knownBy) : 0,
          },
        ];
      });
    },
  });
  module.check({
    name: 'health-message-exchange-municipalities',
    title: {
      nb: 'Hver kommune med driftsavtale står i oversikten over meldinger',
      en: 'Each municipality with an operating agreement is in the matrix of messages',
    },
    run: async (context) => {
      const projects = await health.client(context).komutProject.findMany({
        include: { waves: { include: { exchanges: true } } },
        orderBy: { id: 'asc' },
      });
      return projects.flatMap((project) => {
        const cells = project.waves.flatMap((wave) => wave.exchanges);
        const services = [...new Set(cells.map((cell) => cell.service))].sort();
        return services.map((service) => ({
          what: `${project.id}-${service.toLowerCase().replaceAll('_', '-')}`,
          expected: project.agreementCount,
          actual: new Set(
            cells.filter((cell) => cell.service === service).map((cell) => cell.municipalityId),
          ).size,
          statedBy: [['KomutProject', project.id] as const],
        }));
      });
    },
  });
}
