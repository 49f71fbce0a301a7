import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const hub = useTestHub([regionalModule]);

describe('research projects and democracy initiatives', () => {
  it('have the questions of Cicero’s project and the reasons of Inkluderende folkestyre', async () => {
    expect(
      await hub().data(`{
        regionalResearchProject: node(id: "RegionalResearchProject:delingsokonomi") { ... on RegionalResearchProject {
          title(language: EN) funderBody { id } researcherBody { regional { researchProjects { title } } }
          isAboutOwnRegion questions { text(language: EN) } topics { title }
        } }
        democracyInitiative: node(id: "DemocracyInitiative:inkluderende-folkestyre") { ... on DemocracyInitiative {
          planYear isMappingDone mapping(language: EN) reasons { text(language: EN) } invited { name }
        } }
      }`),
    ).toEqual({
      democracyInitiative: {
        invited: [
          { name: 'Den enkelte borger' },
          { name: 'Frivillige organisasjoner' },
          { name: 'Næringsliv' },
        ],
        isMappingDone: null,
        mapping: 'Measures planned or carried out, and how they are anchored in strategy',
        planYear: 2017,
        reasons: [
          { text: 'To counter segregation and exclusion' },
          {
            text: 'To try models of local democracy because of the reform of municipalities and regions',
          },
          { text: 'To be able to solve «wicked» challenges of society' },
        ],
      },
      regionalResearchProject: {
        funderBody: { id: 'Qm9keTpub3JnZXMtZm9yc2tuaW5nc3JhZA' },
        questions: [
          { text: 'What can sharing resources do for the climate?' },
          { text: 'What makes people share?' },
          { text: 'How can politicians make it easier to share?' },
        ],
        researcherBody: {
          regional: {
            researchProjects: [{ title: 'Klimaeffekter av delingsøkonomi' }],
          },
        },
        isAboutOwnRegion: true,
        title: 'What the sharing economy means for the climate',
        topics: [
          { title: 'Matproduksjon' },
          { title: 'Utstyr i boligfellesskap' },
          { title: 'Fritid' },
          { title: 'Transport' },
        ],
      },
    });
  });

  it('are null for an unknown key', async () => {
    expect(
      await hub().data(
        '{ regionalResearchProject: node(id: "RegionalResearchProject:nobody") { ... on RegionalResearchProject { title } } }',
      ),
    ).toEqual({
      regionalResearchProject: null,
    });
  });
});
