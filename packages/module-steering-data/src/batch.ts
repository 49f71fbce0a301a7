import type { SteeringBuilder } from './module.ts';

export function registerBatch(module: SteeringBuilder) {
  const batch = module.model('SteeringBatch', {
    description:
      'The figures that one import added from one publication (leveranse). A figure that is published again with another value belongs to a later batch and is a new vintage of the same figure.',
    rule: 'public',
    defaultOrder: 'number',
    fields: {
      publisher: 'Publisher of the figures.',
      dataSet: 'Data set in which they were published (datasett).',
      retrievedAt: 'The day the file was fetched from the publisher.',
      knownFrom:
        'The day from which the figures are known; an answer with `knownAt` before it does not include them.',
      licence: 'Terms of use (lisens).',
      checksum: 'SHA-256 of the file, hexadecimal.',
      fileName: 'Name of the file.',
      format: 'Format of the file.',
      mapping:
        'How the file was read, in YAML, if a mapping was given; later files of the same publisher and data set are read in the same way (kolonnetilordning).',
      synthetic: {
        description:
          'Whether a generator made the figures, so that they measure nothing (syntetisk).',
        definite: 'The import says whether a generator made its figures.',
      },
    },
  });
  module.collection('SteeringBatch', {
    many: 'steeringBatches',
    filter: ['publisher', 'dataSet', 'checksum', 'synthetic', 'retrievedAt'],
    order: ['knownFrom', 'publisher', 'dataSet'],
    catalogue: {
      question: {
        nb: 'Hvilken levering kom tallene fra?',
        en: 'From which delivery did the figures come?',
      },
      term: 'leveranse',
      topics: ['FIGURES', 'QUALITY'],
      example: '{ steeringBatches { nodes { publisher dataSet retrievedAt licence } } }',
    },
  });
  return batch;
}
