import type { Plan, Question } from '../measure.ts';

const acrossModules = `
  name
  contributions(year: 2016) { scheme { name } amountNok }
  carePathways { title }
  collaborationModelRollouts { status model { title } }
  takesPartInBpa
  festivalEditionsHosted { year venue { name } }
  orchestraActivities { text }`;

/** Nine processes share two cores with the load: fewer connections tell more. */
export const plan: Plan = { warmUp: 4, round: 2, rounds: 5, connections: 8 };

/** Asked of a hub in one process and of one whose modules are processes of their own. */
export const questions: readonly Question[] = [
  {
    title: 'a field of the hub’s own registry',
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
    title: 'there and back: bodies, their seasons, the bodies of those',
    graphql:
      '{ bodies(first: 100) { nodes { name orchestraSeasons { year ensemble { body { name parent { name } } } } } } }',
  },
  {
    title: 'a search through all modules',
    graphql: '{ search(text: "musikk", first: 20) { hits { title type snippet } } }',
  },
];
