import type { Kind, Measure } from './figure.ts';
import { originText, type Origin } from './origin.ts';

/** A measure in words. */
export const measureWords: Readonly<Record<Measure, string>> = {
  COUNT: 'a count',
  RATE: 'a rate',
  SHARE: 'a share',
  INDEX: 'an index',
};

/** A sentence that says for what an indicator was taken, and because of what. */
export function kindNote(key: string, name: string, kind: Kind): string {
  const subject = `«${name}» (${key}) is taken for`;
  if (!kind.stated) {
    return `${subject} a count of people and closed: ${kind.because}; state its measure to open it.`;
  }
  const of = kind.measure === 'COUNT' ? ` of ${kind.counted.toLowerCase()}` : '';
  return `${subject} ${measureWords[kind.measure]}${of} because of ${kind.because}.`;
}

/** A sentence that says why an indicator is a new one, although others have its name. */
export function otherOriginNote(
  key: string,
  own: Origin,
  others: readonly (Origin & { readonly id: string })[],
): string {
  const known = others.map((other) => `${other.id} is of ${originText(other)}`).join('; ');
  return `${key} is a new indicator, because the file is of ${originText(own)}: ${known}. To change a known indicator, state its publisher and data set.`;
}
