import { listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import {
  FestivalAimKind,
  FestivalPartnerRole,
  FestivalPersonRole,
} from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

export function registerSideProject(hub: ArtFestivalHub): void {
  const sideProject = hub.model('FestivalSideProject', {
    description: 'A project or event beside the exhibition (sideprosjekt).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      position: 'Place in the source’s list.',
      name: 'Name.',
      description: 'What it was.',
      outcome: 'What came of it (resultat).',
      participants: 'Whom it was for or done with.',
      isPublicHealth: 'Whether the alliance’s public health work held it (folkehelse).',
      parts: 'Its parts (deler).',
      people: 'The people named with it (medvirkende).',
      partners: 'Institutions that took part (samarbeidspartnere).',
    },
  });
  hub.collection('FestivalSideProject', {
    one: 'festivalSideProject',
    many: 'festivalSideProjects',
    filter: ['name', 'editionId', 'isPublicHealth'],
    order: ['position', 'name'],
  });
  registerParts(hub);
  registerPartners(hub, sideProject);
  registerAims(hub);
  hub.search({
    type: 'FestivalSideProject',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'description' | 'nameEn' | 'outcome' | 'participants', string | null>) => [
      row.description,
      row.nameEn,
      row.outcome,
      row.participants,
    ],
  });
}

function registerParts(hub: ArtFestivalHub): void {
  hub.model('FestivalSideProjectPart', {
    description: 'A part of a side project (del).',
    rule: 'public',
    fields: {
      sideProject: 'The side project.',
      position: 'Place in the source’s list.',
      name: 'Name.',
      people: 'The people named with it (medvirkende).',
    },
  });
  hub.enum('FestivalPersonRole', FestivalPersonRole, {
    description: 'What somebody did in a side project.',
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
  hub.model('FestivalSideProjectPerson', {
    description:
      'A person named with a side project, in the role the source gives (medvirkende). No other facts about people are kept.',
    rule: 'public',
    fields: {
      sideProject: 'The side project.',
      part: 'The part of it, when the source says which.',
      personName: 'The person.',
      role: 'What the person did.',
      institution: 'The institution the source ties the person to.',
      bodyId: {
        description: 'That institution as a body of the alliance’s register.',
        refersTo: 'Body',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalSideProjectPerson', {
    one: 'festivalSideProjectPerson',
    many: 'festivalSideProjectPeople',
    filter: ['personName', 'role', 'sideProjectId', 'bodyId'],
    order: ['personName'],
  });
  hub.search({
    type: 'FestivalSideProjectPerson',
    title: (row: { personName: string }) => row.personName,
    texts: (row: { institution: string | null }) => [row.institution],
  });
}

function registerPartners(
  hub: ArtFestivalHub,
  sideProject: ReturnType<typeof hub.model<'FestivalSideProject'>>,
): void {
  hub.enum('FestivalPartnerRole', FestivalPartnerRole, {
    description: 'What an institution did in a side project.',
    values: {
      COLLABORATOR: 'Worked on it together with the artists (samarbeid).',
      LENDER: 'Lent works (utlån).',
      OPERATOR: 'Ran it (drift).',
    },
  });
  hub.model('FestivalSideProjectPartner', {
    description: 'An institution that took part in a side project (samarbeidspartner).',
    rule: 'public',
    fields: {
      sideProject: 'The side project.',
      name: 'Name.',
      role: 'What it did.',
      bodyId: { description: 'As a body of the alliance’s register.', refersTo: 'Body' },
      municipalityId: {
        description: 'The municipality, when it is one.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalSideProjectPartner', {
    one: 'festivalSideProjectPartner',
    many: 'festivalSideProjectPartners',
    filter: ['name', 'role', 'bodyId', 'municipalityId'],
    order: ['name'],
  });
  hub.extend('Body', (x) => ({
    festivalSideProjects: x.list({
      type: sideProject,
      description: 'Side projects of the art festival the body took part in (sideprosjekter).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).festivalSideProjectPartner.findMany({
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
  hub.extend('Municipality', (x) => ({
    festivalSideProjects: x.list({
      type: sideProject,
      description:
        'Side projects of the art festival the municipality took part in (sideprosjekter).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).festivalSideProjectPartner.findMany({
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

function registerAims(hub: ArtFestivalHub): void {
  hub.enum('FestivalAimKind', FestivalAimKind, {
    description: 'Whether it was a subject or an aim.',
    values: {
      FOCUS: 'What the projects were about (fokus).',
      AIM: 'What they were to draw attention to (mål).',
    },
  });
  hub.model('FestivalSideProjectAim', {
    description: 'What the side projects of an edition were about and aimed at (fokus og mål).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      kind: 'Whether it was a subject or an aim.',
      text: 'The subject or aim.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
