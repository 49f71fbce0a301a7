import { SteeringAreaKind } from './generated/client/enums.ts';
import type { SteeringHub } from './hub.ts';

export function registerArea(hub: SteeringHub): void {
  hub.enum('SteeringAreaKind', SteeringAreaKind, {
    description: 'What kind of area it is.',
    values: {
      COUNTRY: 'The whole country (landet).',
      HOSPITAL_AREA: 'The municipalities that a hospital or health trust serves (opptaksområde).',
      SUBREGION: 'Municipalities that belong together (kommuneregion).',
    },
  });
  hub.model('SteeringArea', {
    description:
      'An area that figures are published for and that has no code in Klass (område), such as the catchment area of a hospital.',
    rule: 'public',
    fields: {
      kind: 'What kind of area it is.',
      name: 'Name.',
      aliases: 'Other names under which files have it.',
      members: 'Municipalities that belong to it, by period.',
    },
  });
  hub.model('SteeringAreaMember', {
    description: 'A municipality that belongs to an area for a time (kommune i område).',
    rule: 'public',
    fields: {
      area: 'The area.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      period: 'When it belongs to it.',
    },
  });
  hub.collection('SteeringArea', {
    one: 'steeringArea',
    many: 'steeringAreas',
    filter: ['kind', 'name'],
    order: ['name'],
  });
}
