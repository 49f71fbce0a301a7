import { rowsCiting } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerCoverList(module: AllianceBuilder): void {
  const list = module.model('CoverList', {
    description:
      'One of the parallel lists on the cover of the annual report of 2016 (parallelle lister). Only the order of the entries shows which mayor and chief executive belong to which member.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place of the list on the page, from 1.',
      heading: 'Heading as printed; null if the list has none.',
      title: 'Title that describes the contents of the list.',
      entryCount: 'Stated number of entries.',
      entries: { description: 'The entries, in the order of the list.', atMost: 20 },
    },
  });
  module.model('CoverListEntry', {
    description: 'One entry of a parallel list, as printed (listepost).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      coverList: 'The list.',
      position: 'Place in the list, from 1.',
      text: 'The entry as printed.',
      line: 'Line number in the transcribed document, from 1.',
      municipality: 'The municipality that the entry names; null if it names none.',
      countyAuthority: 'The county authority that the entry names; null if it names none.',
    },
  });
  module.lists('CoverList', {
    filter: ['id', 'entryCount'],
    order: ['position'],
  });
  module.extend('Document', (x) => ({
    coverLists: x.list({
      type: list,
      description: 'The parallel lists on its cover (parallelle lister).',
      loadMany: (keys, _args, context) =>
        rowsCiting(context, { module: 'alliance', type: 'CoverList', documents: keys }, (among) =>
          alliance.client(context).coverList.findMany({
            where: { id: { in: [...among] } },
            orderBy: { position: 'asc' },
          }),
        ),
    }),
  }));
}
