import {
  OrchestraLeaverDestinationKind,
  OrchestraRecruitmentSourceKind,
} from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

/** Registers where the orchestra recruits musicians, and where musicians go after they leave. */
export function registerRecruitment(module: OrchestraBuilder): void {
  module.enum('OrchestraRecruitmentSourceKind', OrchestraRecruitmentSourceKind, {
    description: 'Place where musicians are recruited (rekrutteringskilde).',
    values: {
      MUSIC_AND_ARTS_SCHOOL: 'Municipal schools of music and arts (musikk- og kulturskoler).',
      SCHOOL_ORCHESTRA: 'School orchestras (skoleorkestre).',
      SCHOOL_BAND: 'School bands (skolekorps).',
      UPPER_SECONDARY_SCHOOL: 'Upper secondary schools (videregående skoler).',
    },
  });
  module.model('OrchestraRecruitmentSource', {
    description: 'Where musicians of an ensemble are recruited (rekrutteres fra).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      ensemble: 'The ensemble.',
      kind: 'Kind of institution.',
      name: 'The source’s words for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.enum('OrchestraLeaverDestinationKind', OrchestraLeaverDestinationKind, {
    description: 'Place a musician who left went to, or cause of leaving (sluttårsak).',
    values: {
      NATIONAL_TALENT_PROGRAMME: 'A national scheme for talents (nasjonalt talenttilbud).',
      MUSIC_PROGRAMME: 'The music programme of an upper secondary school (musikklinje).',
      HIGHER_MUSIC_EDUCATION: 'Higher education in music (høyere musikkutdanning).',
      UPPER_AGE_LIMIT: 'Past the upper age limit (øvre aldersgrense).',
    },
  });
  module.model('OrchestraLeaverDestination', {
    description:
      'Where musicians who left in a season went, or why they left (de som har sluttet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      season: 'The season.',
      kind: 'Where they went, or why they left.',
      name: 'The source’s words for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
