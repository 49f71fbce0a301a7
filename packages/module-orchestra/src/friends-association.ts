import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';

/** Registers the friends' association and the memberships that let it apply for grants. */
export function registerFriendsAssociation(module: OrchestraBuilder): void {
  const association = module.model('OrchestraFriendsAssociation', {
    description:
      'The orchestra’s friends’ association, a body of its own (venneforening). It owns nothing of the orchestra.',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      bodyId: { description: 'The association as a body of the alliance.', refersTo: 'Body' },
      constitutedDate: 'When it was constituted (konstituert).',
      hasProfessionalActivities: 'Whether it arranges musical activities (faglige aktiviteter).',
      hasSocialActivities: 'Whether it arranges social activities (sosiale aktiviteter).',
      description: 'What it does.',
      affiliations: 'Memberships that let it apply for money.',
    },
  });
  module.lists('OrchestraFriendsAssociation', {
    filter: ['bodyId'],
    order: ['name'],
  });
  module.model('OrchestraAffiliation', {
    description:
      'Membership of a national association, and the grants it gives access to (medlemskap).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      ensemble: 'The ensemble that is a member.',
      partner: 'The association it is a member of.',
      friends: 'The friends’ association that may apply for money because of it.',
      grantScheme: 'The scheme it may apply to (støtteordning).',
    },
  });
  module.extend('Body', (x) => ({
    orchestraFriendsAssociations: x.list({
      type: association,
      description: 'The friends’ association of the youth orchestra that this body is.',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await orchestra.client(context).orchestraFriendsAssociation.findMany({
            where: { bodyId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.bodyId,
        ),
    }),
  }));
  module.search({
    type: 'OrchestraFriendsAssociation',
    title: (row) => row.name,
    texts: (row) => [row.description, row.descriptionEn],
  });
}
