import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, type AskAs } from '@vesthub/http';
import { errorTable, isErrorCode } from '@vesthub/kernel';
import { isObject } from '../tabular/json.ts';
import type { Ask } from '../tables/read-table.ts';

/** An answer with errors. No file is made of it, because the file would have silent holes. */
export class AnswerWithErrors extends Error {
  override name = 'AnswerWithErrors';
  readonly status: number;
  readonly errors: readonly unknown[];
  readonly retryAfter: string | null;

  constructor(errors: readonly unknown[], status: number, retryAfter: string | null) {
    super('The operation was answered with errors.');
    this.errors = errors;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Sends the errors as the hub sends them on `/graphql`, with a status of their own. */
  send(response: ServerResponse): void {
    if (this.retryAfter !== null) response.setHeader('retry-after', this.retryAfter);
    answer(response, this.status, { errors: this.errors });
  }
}

/** Runs operations as the caller of `request`. Throws `AnswerWithErrors` if an answer has an error. */
export function askAs(
  ask: AskAs,
  request: IncomingMessage,
  headers: Readonly<Record<string, string>>,
): Ask {
  return async (parameters) => {
    const response = await ask(request, parameters, headers);
    const body: unknown = await response.json();
    const { errors, data } = isObject(body) ? body : { errors: [], data: null };
    if (!Array.isArray(errors) && response.ok) return data;
    const given: readonly unknown[] = Array.isArray(errors) ? errors : [];
    const status = response.ok ? statusOf(given[0]) : response.status;
    throw new AnswerWithErrors(given, status, response.headers.get('retry-after'));
  };
}

/** The status of an error in an answer that also has data. */
function statusOf(error: unknown): number {
  const extensions = isObject(error) ? error['extensions'] : null;
  const code = isObject(extensions) ? extensions['code'] : null;
  return isErrorCode(code) ? errorTable[code].status[0] : 500;
}
