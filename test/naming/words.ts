import type { Described } from './schema.ts';

/** The first sentence of a description. A point within brackets, a number or an abbreviation ends none. */
function firstSentence(description: string): string {
  const [sentence = ''] = /^(?:\([^()]*\)|[^.(]|\.(?!\s|$))*/.exec(description.trim()) ?? [];
  return sentence.trim();
}

/** Whether the first sentence ends with a Norwegian word in round brackets, as in «Money given for a purpose (tilskudd).» */
export function hasNorwegianWord({ description }: Described): boolean {
  return /\([^()]*\p{Letter}{2}[^()]*\)$/u.test(firstSentence(description));
}

/** A description without the words of the name that it describes: what is left of a template. */
function frame({ coordinate, description }: Described): string {
  const name = coordinate.replace(/^.*\./, '');
  const words = name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
  return description
    .toLowerCase()
    .split(/(?<=\p{Letter})(?!\p{Letter})|(?<!\p{Letter})(?=\p{Letter})/u)
    .map((word) => (words.some((one) => word === one || word === `${one}s`) ? '…' : word))
    .join('');
}

/** Those whose description, without the words of their names, is that of another. */
export function madeAlike(described: readonly Described[]): readonly Described[] {
  const counts = new Map<string, number>();
  for (const one of described) counts.set(frame(one), (counts.get(frame(one)) ?? 0) + 1);
  return described.filter((one) => counts.get(frame(one))! > 1);
}
