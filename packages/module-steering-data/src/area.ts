import { namesOf } from '@vesthub/kernel';
import { SteeringAreaKind } from './generated/client/enums.ts';
import { steeringData, type SteeringBuilder } from './module.ts';

export function registerArea(module: SteeringBuilder): void {
  module.enum('SteeringAreaKind', SteeringAreaKind, {
    description: 'Division of the country that an area belongs to (områdetype).',
    values: {
      COUNTRY: 'The whole country (landet).',
      HOSPITAL_AREA: 'The municipalities that a hospital or health trust serves (opptaksområde).',
      SUBREGION: 'A region of neighbouring municipalities (kommuneregion).',
    },
  });
  module.model('SteeringArea', {
    description:
      'The catchment area of a hospital, or another area with published figures and without a code in Klass (område).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      kind: 'Kind of the area.',
      name: 'Name.',
      aliases: 'Other names of the area in files.',
      members: { description: 'Municipalities that belong to the area, by period.', atMost: 40 },
    },
  });
  module.value('SteeringAreaMember', {
    as: 'Participant',
    of: 'area',
    description: 'Membership of a municipality in an area for a period (kommune i område).',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      area: 'The area.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      period: 'When the municipality belongs to the area.',
    },
  });
  module.names('SteeringArea', async (context) => {
    const rows = await steeringData.client(context).steeringArea.findMany();
    return rows.flatMap(({ id, name, nameEn, aliases }) => namesOf(id, [name, nameEn, ...aliases]));
  });
  module.collection('SteeringArea', {
    many: 'steeringAreas',
    filter: ['kind', 'name'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke områder utenom kommuner og fylker har tall?',
        en: 'Which areas other than municipalities and counties have figures?',
      },
      term: 'område',
      topics: ['FIGURES', 'TERRITORY'],
      example: '{ steeringAreas { nodes { key name kind members { municipality { name } } } } }',
    },
  });
}
