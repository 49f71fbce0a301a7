import { listsByKey, namesOf } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraEnsembleKind } from './generated/client/enums.ts';

export function registerEnsemble(module: OrchestraBuilder): void {
  module.enum('OrchestraEnsembleKind', OrchestraEnsembleKind, {
    description: 'Size or setting of an ensemble (ensembletype).',
    values: {
      ORCHESTRA: 'The orchestra itself (orkesteret).',
      JUNIOR_GROUP: 'The group of the youngest (juniorgruppen).',
    },
  });
  const ensemble = module.model('OrchestraEnsemble', {
    description: 'An ensemble that rehearses and plays under one name (orkester, ensemble).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place in the list of ensembles.',
      name: 'Name.',
      kind: 'What kind of ensemble it is.',
      bodyId: { description: 'The ensemble as a body of the alliance.', refersTo: 'Body' },
      organiserBodyId: { description: 'The body that runs it (driver).', refersTo: 'Body' },
      isFree: 'Whether taking part costs nothing (gratis tilbud).',
      description: 'What it offers.',
      purpose: 'Who it is meant for (formål).',
      rehearsalPlace: 'Where it rehearses (øvingssted).',
      parent: 'The ensemble this one recruits for.',
      children: 'Ensembles that recruit for this one.',
      names: 'Its names, as the documents spell them (navneformer).',
      ageLimits: 'Age limits (aldersgrenser), one row for each document that states them.',
      operations: 'Whether it was in operation (drift), by period.',
      milestones: 'Dated events in its history (milepæler).',
      membershipCounts: 'Numbers of musicians, by year and source.',
      seasons: 'The seasons of the ensemble.',
      participations: 'Seasons of the orchestra it took part in (deltakelse).',
      frequencies: 'How often it gathers, in the words of each document.',
      staff: 'People who lead it or took the initiative (roller).',
      tutorGroups: 'Tutors who lead its sectional rehearsals (instruktører).',
      recruitmentSources: 'Where its musicians are recruited (rekrutteringsgrunnlag).',
      affiliations: 'Its memberships of national associations (medlemskap).',
      projects: 'Projects with money of their own that it takes part in (prosjekter).',
      fundings: 'Money given to it or spent on it (finansiering).',
      musicians: { description: 'Its musicians (musikanter).', connection: true },
    },
  });
  module.collection('OrchestraEnsemble', {
    one: 'orchestraEnsemble',
    many: 'orchestraEnsembles',
    filter: ['kind', 'bodyId'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke orkestre spiller unge i?',
        en: 'In which orchestras do the young play?',
      },
      term: 'orkester',
      topics: ['CULTURE'],
      example: '{ orchestraEnsembles { nodes { key name kind purpose body { name } } } }',
      one: {
        question: {
          nb: 'Hva er dette orkesteret, og hvem leder det?',
          en: 'What is this orchestra, and who leads it?',
        },
        example:
          '{ orchestraEnsemble(id: "ungdomssymfonikerne") { name description rehearsalPlace staff { office } } }',
      },
    },
  });
  module.names('OrchestraEnsemble', async (context) => {
    const rows = await orchestra.client(context).orchestraEnsemble.findMany({
      include: { names: true },
    });
    return rows.flatMap(({ id, name, names }) =>
      namesOf(id, [name, ...names.map((one) => one.name)]),
    );
  });
  module.extend('Body', (x) => ({
    orchestraEnsembles: x.list({
      type: ensemble,
      description: 'Ensembles that this body is, or runs.',
      loadMany: async (keys, _args, context) => {
        const rows = await orchestra.client(context).orchestraEnsemble.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { organiserBodyId: { in: [...keys] } }] },
          orderBy: { position: 'asc' },
        });
        const asItself = listsByKey(keys, rows, (row) => row.bodyId);
        const asOrganiser = listsByKey(keys, rows, (row) => row.organiserBodyId);
        return keys.map((_key, at) => [...asItself[at]!, ...asOrganiser[at]!]);
      },
    }),
  }));
  module.search({
    type: 'OrchestraEnsemble',
    title: (row) => row.name,
    texts: (row) => [row.description, row.purpose],
  });
}
