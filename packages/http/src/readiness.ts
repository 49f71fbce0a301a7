/** Milliseconds for which a look is good, and that one may take. */
const keep = 1_000;
const deadline = 1_000;

/**
 * Whether requests can be answered, found out at most once a second and shared by everybody that asks meanwhile. A look
 * that is not done within a second says no.
 */
export function shareReadiness(look: () => Promise<boolean>): () => Promise<boolean> {
  let lookedAt = -Infinity;
  let known: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (performance.now() - lookedAt < keep) return known;
    lookedAt = performance.now();
    known = within(look().catch(() => false));
    return known;
  };
}

function within(answer: Promise<boolean>): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), deadline);
    void answer.then((value) => {
      clearTimeout(timer);
      done(value);
    });
  });
}
