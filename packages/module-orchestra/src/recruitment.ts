import {
  OrchestraLeaverDestinationKind,
  OrchestraRecruitmentSourceKind,
} from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

/** Where musicians come from and where they go. */
export function registerRecruitment(hub: OrchestraHub): void {
  hub.enum('OrchestraRecruitmentSourceKind', OrchestraRecruitmentSourceKind, {
    description: 'Where musicians are recruited.',
    values: {
      MUSIC_AND_ARTS_SCHOOL: 'Municipal schools of music and arts (musikk- og kulturskoler).',
      SCHOOL_ORCHESTRA: 'School orchestras (skoleorkestre).',
      SCHOOL_BAND: 'School bands (skolekorps).',
      UPPER_SECONDARY_SCHOOL: 'Upper secondary schools (videregående skoler).',
    },
  });
  hub.model('OrchestraRecruitmentSource', {
    description: 'Where musicians of an ensemble are recruited (rekrutteres fra).',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      kind: 'What kind of place it is.',
      name: 'The source’s words for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.enum('OrchestraLeaverDestinationKind', OrchestraLeaverDestinationKind, {
    description: 'Where somebody who left went, or why.',
    values: {
      NATIONAL_TALENT_PROGRAMME: 'A national scheme for talents (nasjonalt talenttilbud).',
      MUSIC_PROGRAMME: 'The music programme of an upper secondary school (musikklinje).',
      HIGHER_MUSIC_EDUCATION: 'Higher education in music (høyere musikkutdanning).',
      UPPER_AGE_LIMIT: 'Past the upper age limit (øvre aldersgrense).',
    },
  });
  hub.model('OrchestraLeaverDestination', {
    description: 'Where those who left in a season went, or why they left (de som har sluttet).',
    rule: 'public',
    fields: {
      season: 'The season.',
      kind: 'Where they went.',
      name: 'The source’s words for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
