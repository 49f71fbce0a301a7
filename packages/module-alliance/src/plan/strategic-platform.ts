import { ThemeEmphasis } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerStrategicPlatform(module: AllianceBuilder): void {
  module.model('StrategicPlatform', {
    description:
      'Strategic platform: the agreed basis of the cooperation for a period (strategisk plattform). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'from',
    fields: {
      title: 'Title of the platform.',
      period: 'Period for which the platform was made.',
      vision: 'Vision of the cooperation (visjon).',
      mainGoal: 'Main goal of the cooperation (hovedmål).',
      mission: 'Role and tasks of the cooperation under the platform.',
      premise: 'Premises and assumptions of the platform.',
      foundingDocument: 'The founding document that contains it, with the day of adoption.',
      replacedBy: 'The platform that replaced it; null if none did.',
      replaces: 'The platform it replaced.',
      elements: 'The elements on which it is built (elementer).',
      roles: 'The roles that it gives the alliance (roller).',
      emphases: 'The weight that it gives each theme (temaer).',
      priorityAreas: 'Its priority areas (innsatsområder).',
      actionPlans: 'The yearly plans made under it (handlingsplan).',
    },
  });
  module.collection('StrategicPlatform', {
    many: 'strategicPlatforms',
    filter: ['title'],
    order: ['from'],
    catalogue: {
      question: {
        nb: 'Hva ville samarbeidet oppnå i en periode?',
        en: 'What did the cooperation want to achieve in a period?',
      },
      term: 'strategisk plattform',
      topics: ['PLANS'],
      example:
        '{ strategicPlatforms { nodes { title vision mainGoal period { from to } priorityAreas { name } } } }',
    },
  });
  module.value('PlatformElement', {
    as: 'Point',
    of: 'platform',
    description: 'One of the elements on which a platform is built (element).',
    defaultOrder: 'position',
    fields: {
      platform: 'The platform.',
      position: 'Place in the list, from 1.',
      name: { description: 'Name of the element.', as: 'title' },
      text: 'Description in the platform’s words.',
    },
  });
  module.value('PlatformRole', {
    as: 'Point',
    of: 'platform',
    description: 'A role that a platform gives the alliance (rolle).',
    defaultOrder: 'position',
    fields: {
      platform: 'The platform.',
      position: 'Place in the list, from 1.',
      name: { description: 'Name of the role.', as: 'title' },
      text: 'Meaning of the role; null if not explained.',
    },
  });
  registerTheme(module);
  module.search({
    type: 'StrategicPlatform',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.vision, row.mainGoal, row.mission, row.premise],
  });
}

function registerTheme(module: AllianceBuilder): void {
  module.enum('ThemeEmphasis', ThemeEmphasis, {
    description: 'Weight that a platform gives a theme (vektlegging).',
    values: {
      STRONG: 'Strong focus in all the platforms (sterkt fokus).',
      MORE_THAN_BEFORE: 'More prominent than in the previous platform (mer framtredende).',
      LESS_THAN_NEXT: 'Less prominent than in the next platform (mindre framtredende).',
      NEW: 'New in this platform (nytt).',
    },
  });
  module.model('PlatformTheme', {
    description: 'A theme of one or more platforms (tema).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name of the theme.',
      emphases: 'The weight that each platform gives it.',
    },
  });
  module.lists('PlatformTheme', {
    filter: ['name'],
    order: ['name'],
  });
  module.model('PlatformThemeEmphasis', {
    description: 'Weight that one platform gives one theme (vektlegging).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      theme: 'The theme.',
      platform: 'The platform.',
      emphasis: 'Weight that the platform gives the theme.',
      text: 'Explanation in words; null if none.',
    },
  });
}
