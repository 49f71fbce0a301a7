import { ThemeEmphasis } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerStrategicPlatform(hub: AllianceHub): void {
  hub.model('StrategicPlatform', {
    description: 'The agreed basis of the cooperation for a period (strategisk plattform).',
    rule: 'public',
    fields: {
      title: 'Title.',
      period: 'The years it is made for.',
      vision: 'Vision (visjon).',
      mainGoal: 'Main goal (hovedmål).',
      mission: 'What the cooperation is to be and do under it.',
      premise: 'What it rests on or assumes.',
      foundingDocument: 'The document that lays it down, with the day of its adoption.',
      replacedBy: 'The platform that replaced it.',
      replaces: 'The platform it replaced.',
      elements: 'The elements it is built on (elementer).',
      roles: 'The roles it gives the alliance.',
      emphases: 'How it treats each theme (temaer).',
      priorityAreas: 'Its priority areas (innsatsområder).',
      actionPlans: 'The yearly plans made under it (handlingsplaner).',
    },
  });
  hub.collection('StrategicPlatform', {
    one: 'strategicPlatform',
    many: 'strategicPlatforms',
    filter: ['title'],
    order: ['from'],
  });
  hub.model('PlatformElement', {
    description: 'One of the elements a platform is built on, and what it is said to be (element).',
    rule: 'public',
    fields: {
      platform: 'The platform.',
      position: 'Place in the list, from 1.',
      name: 'The element.',
      text: 'What it is said to be.',
    },
  });
  hub.model('PlatformRole', {
    description: 'A role a platform gives the alliance (rolle).',
    rule: 'public',
    fields: {
      platform: 'The platform.',
      position: 'Place in the list, from 1.',
      name: 'The role.',
      text: 'What it means.',
    },
  });
  registerTheme(hub);
  hub.search({
    type: 'StrategicPlatform',
    title: (row: { title: string }) => row.title,
    texts: (
      row: Record<'titleEn' | 'vision' | 'mainGoal' | 'mission' | 'premise', string | null>,
    ) => [row.titleEn, row.vision, row.mainGoal, row.mission, row.premise],
  });
}

function registerTheme(hub: AllianceHub): void {
  hub.enum('ThemeEmphasis', ThemeEmphasis, {
    description: 'How much a platform makes of a theme.',
    values: {
      STRONG: 'Strong focus, common to the platforms (sterkt fokus).',
      MORE_THAN_BEFORE: 'More to the fore than in the platform before (mer framtredende).',
      LESS_THAN_NEXT: 'Less to the fore than in the next platform (mindre framtredende).',
      NEW: 'New in this platform (nytt).',
    },
  });
  hub.model('PlatformTheme', {
    description: 'A theme of one or more platforms (tema).',
    rule: 'public',
    fields: {
      name: 'The theme.',
      emphases: 'How each platform treats it.',
    },
  });
  hub.collection('PlatformTheme', {
    one: 'platformTheme',
    many: 'platformThemes',
    filter: ['name'],
    order: ['name'],
  });
  hub.model('PlatformThemeEmphasis', {
    description: 'How one platform treats one theme (vektlegging).',
    rule: 'public',
    fields: {
      theme: 'The theme.',
      platform: 'The platform.',
      emphasis: 'How much it makes of it.',
      text: 'What it says of it.',
    },
  });
}
