/**
 * Calls `send` with a signal. The signal aborts after `milliseconds`, or earlier if `aborted` aborts. `AbortSignal.any`
 * holds its sources weakly, so the next garbage collection would remove a source made with `AbortSignal.timeout`
 * (nodejs/node issue 57736). Here, a timer keeps the source alive.
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
