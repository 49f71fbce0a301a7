import type { Plan, Query } from '../measure.ts';

const acrossModules = `
  name
  contributions(year: 2016) { scheme { name } amountNok }
  carePathways { title }
  collaborationModelRollouts { status model { title } }
  isBpaParticipant
  festivalEditionsHosted { year venue { name } }
  orchestraActivities { title }`;

/** Uses fewer connections than the benchmark of the local hub, because nine processes share the processor cores. */
export const plan: Plan = { warmUp: 4, round: 2, rounds: 5, databases: 8 };

/** The queries that the benchmark sends to the hub with local modules and to the hub with remote modules. */
export const queries: readonly Query[] = [
  {
    title: 'a field of the registry',
    graphql: '{ modules { name title types } }',
  },
  {
    title: 'a list of one module',
    graphql:
      '{ municipalities(first: 50) { nodes { name numbers { number name period { from to } } } } }',
  },
  {
    title: 'one municipality in six modules',
    graphql: `{ municipality(id: "asker") { ${acrossModules} } }`,
  },
  {
    title: 'fifty municipalities in six modules',
    graphql: `{ municipalities(first: 50) { nodes { ${acrossModules} } } }`,
  },
  {
    title: 'from one module to another and back: bodies, their seasons, the seasons’ bodies',
    graphql:
      '{ bodies(first: 100) { nodes { name orchestraSeasons { year ensemble { body { name parent { name } } } } } } }',
  },
  {
    title: 'a search through all modules',
    graphql: '{ search(text: "musikk", first: 20) { hits { title type snippet } } }',
  },
];
