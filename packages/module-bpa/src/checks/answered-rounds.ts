export interface Entity {
  readonly id: string;
}

export interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

/** An answer with all rounds. `Round` has the fields that the operation selects of a round. */
export interface Rounds<Round> {
  readonly concessionRounds?: Nodes<Round> | null;
}

/** Returns the rounds in an answer; none if the answer has no rounds. */
export function roundsIn<Round>({ concessionRounds }: Rounds<Round>): readonly Round[] {
  return concessionRounds?.nodes ?? [];
}

/** Returns the items in alphabetical order, in one line. */
export function list(items: readonly string[]): string {
  return [...items].sort().join(', ');
}
