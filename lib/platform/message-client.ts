import { messageAnswer } from './message-frames.ts';
import type { SentFailure } from './failure-frame.ts';
import { apiOf, type Api, type Entries, type Entry } from './protocol/entry.ts';

/**
 * Asks another context in single messages. `send` rejects, or resolves to nothing, where nobody hears it. Calls reject with what `toError` makes of
 * the failure, also when the answer is of another form than the protocol's.
 */
export function createMessageClient<Of extends Entries>(
  entries: Of,
  send: (message: { readonly kind: string; readonly question: readonly unknown[] }) => Promise<unknown>,
  toError: (failure: SentFailure) => Error,
): Api<Of> {
  const call = async (kind: string, entry: Entry, question: unknown[]): Promise<unknown> => {
    const detail = { where: kind };
    if (!entry.question.safeParse(question).success) throw toError({ code: 'unexpected', detail });
    const response = await send({ kind, question }).catch(() => null);
    if (typeof response !== 'object' || response === null) throw toError({ code: 'worker-lost' });
    const said = messageAnswer.safeParse(response);
    if (!said.success) throw toError({ code: 'answer-unreadable', detail });
    if ('failure' in said.data) throw toError(said.data.failure);
    const answer = entry.answer.safeParse(said.data.value);
    if (!answer.success) throw toError({ code: 'answer-unreadable', detail });
    return answer.data;
  };
  return apiOf(entries, (kind, entry, question) => {
    if (entry.kind === 'call') return call(kind, entry, question);
    if (entry.question.safeParse(question).success) void send({ kind, question }).catch(() => {});
    return undefined;
  });
}
