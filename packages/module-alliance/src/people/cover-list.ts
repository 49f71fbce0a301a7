import type { AllianceHub } from '../hub.ts';

export function registerCoverList(hub: AllianceHub): void {
  hub.model('CoverList', {
    description:
      'One of the parallel lists on the cover of the annual report of 2016 (parallelle lister). Only the order ties members, mayors and chief executives together.',
    rule: 'public',
    fields: {
      position: 'Place of the list on the page.',
      heading: 'The heading as printed; null where the list has none.',
      title: 'What the list holds.',
      entryCount: 'Number of entries.',
      entries: 'The entries in their order.',
    },
  });
  hub.model('CoverListEntry', {
    description: 'One entry of a parallel list, as printed.',
    rule: 'public',
    fields: {
      coverList: 'The list.',
      position: 'Place in the list.',
      text: 'The entry as printed.',
      line: 'Line of the document.',
      municipality: 'The municipality the entry names.',
      countyAuthority: 'The county authority the entry names.',
    },
  });
  hub.collection('CoverList', {
    one: 'coverList',
    many: 'coverLists',
    filter: ['id', 'entryCount'],
    order: ['position'],
  });
}
