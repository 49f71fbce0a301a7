/** `keep`: milliseconds that the result of a check is reused. `deadline`: milliseconds that a check may take. */
const keep = 1_000;
const deadline = 1_000;

/**
 * Returns a function that tells whether the process can answer requests. Runs `look` at most once a second and shares
 * its result among concurrent probes. A check that takes longer than a second counts as failed.
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
