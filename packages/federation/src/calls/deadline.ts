/**
 * Calls `send` with a signal that aborts after `milliseconds` or together with `aborted`.
 * A timer keeps the deadline's controller alive. `AbortSignal.any` holds its sources weakly, so a source made with
 * `AbortSignal.timeout` would be lost at the next garbage collection (nodejs/node issue 57736).
 */
export async function withDeadline<T>(
  milliseconds: number,
  aborted: AbortSignal | undefined,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(new DOMException(`No answer within ${milliseconds} ms.`, 'TimeoutError'));
  }, milliseconds);
  try {
    return await send(aborted ? AbortSignal.any([deadline.signal, aborted]) : deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}
