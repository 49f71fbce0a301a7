/**
 * Calls `send` with a signal that aborts after `milliseconds` or together with `aborted`.
 *
 * The timer holds the signal until `send` ends. `AbortSignal.any` holds its sources weakly, so a deadline made with
 * `AbortSignal.timeout` inside of it is lost at the next garbage collection (nodejs/node issue 57736).
 */
export async function withDeadline<T>(
  milliseconds: number,
  aborted: AbortSignal | undefined,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(aborted?.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`No answer within ${milliseconds} ms.`, 'TimeoutError'));
  }, milliseconds);
  if (aborted?.aborted) stop();
  aborted?.addEventListener('abort', stop);
  try {
    return await send(controller.signal);
  } finally {
    clearTimeout(timer);
    aborted?.removeEventListener('abort', stop);
  }
}
