import type { SteeringHub } from './hub.ts';

export function registerBatch(hub: SteeringHub) {
  const batch = hub.model('SteeringBatch', {
    description:
      'Figures of one publication, as one import brought them (leveranse). A figure that is published anew with another value comes in a later batch and is a new vintage of the same figure.',
    rule: 'public',
    fields: {
      publisher: 'Who published the figures.',
      dataSet: 'What they published them in (datasett).',
      retrievedAt: 'The day the file was fetched from them.',
      knownFrom:
        'The day from which the figures count as known; `knownAt` before it does not see them.',
      licence: 'Terms of use (lisens).',
      checksum: 'SHA-256 of the file, hexadecimal.',
      fileName: 'Name of the file.',
      format: 'The format it was read as.',
      synthetic: 'Whether the figures were made by a generator and measure nothing (syntetisk).',
    },
  });
  hub.collection('SteeringBatch', {
    one: 'steeringBatch',
    many: 'steeringBatches',
    filter: ['publisher', 'dataSet', 'checksum', 'synthetic', 'retrievedAt'],
    order: ['knownFrom', 'publisher', 'dataSet'],
  });
  return batch;
}
