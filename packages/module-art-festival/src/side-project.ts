import { listsByKey, type ModelRef } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';
import {
  FestivalAimKind,
  FestivalPartnerRole,
  FestivalPersonRole,
} from './generated/client/enums.ts';
import type PrismaTypes from './generated/pothos.ts';

export function registerSideProject(module: ArtFestivalBuilder): void {
  const sideProject = module.model('FestivalSideProject', {
    description: 'A project or event in addition to the exhibition (sideprosjekt).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      position: 'Place in the source’s list.',
      name: 'Name.',
      description: 'Description.',
      outcome: 'Its result (resultat).',
      participants: 'Who it was for or done with.',
      isPublicHealth: 'Whether the alliance’s public health work held it (folkehelse).',
      parts: 'Its parts (deler).',
      people: 'The people named with it (medvirkende).',
      partners: 'Institutions that took part (samarbeidspartnere).',
    },
  });
  module.collection('FestivalSideProject', {
    many: 'festivalSideProjects',
    filter: ['name', 'editionId', 'isPublicHealth'],
    order: ['position', 'name'],
    catalogue: {
      question: {
        nb: 'Hva skjedde ved siden av utstillingen?',
        en: 'What happened besides the exhibition?',
      },
      term: 'sideprosjekt',
      topics: ['CULTURE'],
      example:
        '{ festivalSideProjects { nodes { name description isPublicHealth edition { year } } } }',
    },
  });
  registerParts(module);
  registerPartners(module, sideProject);
  registerAims(module);
  module.search({
    type: 'FestivalSideProject',
    title: (row) => row.name,
    texts: (row) => [row.description, row.nameEn, row.outcome, row.participants],
  });
}

function registerParts(module: ArtFestivalBuilder): void {
  module.model('FestivalSideProjectPart', {
    description: 'A part of a side project (del).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      sideProject: 'The side project.',
      position: 'Place in the source’s list.',
      name: 'Name.',
      people: 'The people named with it (medvirkende).',
    },
  });
  module.enum('FestivalPersonRole', FestivalPersonRole, {
    description: 'Part of a person in a side project (rolle).',
    values: {
      ARTIST: 'Artist (kunstner).',
      CURATOR: 'Curator (kurator).',
      WORKSHOP_LEADER: 'Held a workshop (tegneworkshop).',
      GUIDE: 'Led a tour of the exhibition (omvisning).',
      STORYTELLER: 'Told the history of the place (formidler).',
      CONTACT: 'Contact person (kontaktperson).',
      RESPONSIBLE: 'In charge (ansvarlig).',
    },
  });
  module.model('FestivalSideProjectPerson', {
    description:
      'A person named with a side project, in the role the source gives (medvirkende). No other facts about people are kept.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      sideProject: 'The side project.',
      part: 'The part of it, when the source says which.',
      personName: 'The person.',
      role: 'Role of the person.',
      institution: 'The institution the source ties the person to.',
      bodyId: {
        description: 'That institution as a body of the alliance’s register.',
        refersTo: 'Body',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalSideProjectPerson', {
    filter: ['personName', 'role', 'sideProjectId', 'bodyId'],
    order: ['personName'],
  });
  module.search({
    type: 'FestivalSideProjectPerson',
    title: (row) => row.personName,
    texts: (row) => [row.institution],
  });
}

function registerPartners(
  module: ArtFestivalBuilder,
  sideProject: ModelRef<PrismaTypes, 'FestivalSideProject'>,
): void {
  module.enum('FestivalPartnerRole', FestivalPartnerRole, {
    description: 'Part of an institution in a side project (partnerrolle).',
    values: {
      COLLABORATOR: 'Worked on it together with the artists (samarbeid).',
      LENDER: 'Lent works (utlån).',
      OPERATOR: 'Ran it (drift).',
    },
  });
  module.model('FestivalSideProjectPartner', {
    description: 'An institution that took part in a side project (samarbeidspartner).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      sideProject: 'The side project.',
      name: 'Name.',
      role: 'Role of the institution.',
      bodyId: {
        description: 'The institution as a body of the alliance’s register.',
        refersTo: 'Body',
      },
      municipalityId: {
        description: 'The municipality, when the institution is one.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalSideProjectPartner', {
    filter: ['name', 'role', 'bodyId', 'municipalityId'],
    order: ['name'],
  });
  module.extend('Body', (x) => ({
    festivalSideProjects: x.list({
      type: sideProject,
      description: 'Side projects of the art festival the body took part in (sideprosjekter).',
      loadMany: async (keys, _args, context) => {
        const rows = await artFestival.client(context).festivalSideProjectPartner.findMany({
          where: { bodyId: { in: [...keys] } },
          include: { sideProject: true },
          orderBy: { sideProject: { position: 'asc' } },
        });
        return listsByKey(keys, rows, (row) => row.bodyId).map((list) =>
          list.map((row) => row.sideProject),
        );
      },
    }),
  }));
  module.extend('Municipality', (x) => ({
    festivalSideProjects: x.list({
      type: sideProject,
      description:
        'Side projects of the art festival the municipality took part in (sideprosjekter).',
      loadMany: async (keys, _args, context) => {
        const rows = await artFestival.client(context).festivalSideProjectPartner.findMany({
          where: { municipalityId: { in: [...keys] } },
          include: { sideProject: true },
          orderBy: { sideProject: { position: 'asc' } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          list.map((row) => row.sideProject),
        );
      },
    }),
  }));
}

function registerAims(module: ArtFestivalBuilder): void {
  module.enum('FestivalAimKind', FestivalAimKind, {
    description: 'Whether a line is a subject or an aim (tema eller mål).',
    values: {
      FOCUS: 'A subject of the projects (fokus).',
      AIM: 'An aim: what the projects were to draw attention to (mål).',
    },
  });
  module.model('FestivalSideProjectAim', {
    description: 'A subject or an aim of the side projects of an edition (fokus og mål).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      kind: 'Whether it is a subject or an aim.',
      text: 'The subject or aim.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
