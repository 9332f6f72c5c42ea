import type { Failure } from '../errors.ts';
import { toSentFailure } from './failure-frame.ts';
import { findHandler } from './find-handler.ts';
import { messageFrame, type MessageAnswer } from './message-frames.ts';
import { isForOwnPages, type Api, type Entries } from './protocol/entry.ts';

/**
 * Answers one message; returns whether an answer follows, as the browser's listener must. What is of no agreed form is dropped. Whoever calls it
 * has looked at the sender: one who may not ask is refused without an answer.
 */
export function answerMessage<Of extends Entries>(
  message: unknown,
  {
    entries,
    handlers,
    answer,
    toFailure,
  }: {
    readonly entries: Of;
    readonly handlers: Api<Of>;
    readonly answer: (response: MessageAnswer) => void;
    readonly toFailure: (thrown: unknown, where: string) => Failure;
  },
): boolean {
  const frame = messageFrame.safeParse(message);
  if (!frame.success) return false;
  const { kind, question } = frame.data;
  const found = findHandler(entries, handlers, kind, question);
  if (!found) {
    // A page of our own, but of another version.
    if (!isForOwnPages(entries)) return false;
    answer({ failure: { code: 'extension-updated' } });
    return true;
  }
  const work = Promise.resolve().then(() => found.carryOut());
  if (found.entry.kind === 'tell') {
    work.catch(() => {});
    return false;
  }
  work.then(
    (value) => answer({ answered: true, value: found.toSend(value) }),
    (thrown: unknown) => answer({ failure: toSentFailure(toFailure(thrown, kind)) }),
  );
  return true;
}
