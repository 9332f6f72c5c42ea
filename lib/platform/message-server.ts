import type { Failure } from '../errors.ts';
import { messageFrame, type MessageAnswer } from './message-frames.ts';
import { done, isForOwnPages, type Api, type Entries } from './protocol/entry.ts';

type Handler = (...asked: unknown[]) => unknown;

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
  const entry = Object.hasOwn(entries, kind) ? entries[kind] : undefined;
  const asked = entry?.question.safeParse(question);
  if (!entry || !asked?.success) {
    // A page of our own, but of another version.
    if (!isForOwnPages(entries)) return false;
    answer({ failure: { code: 'extension-updated' } });
    return true;
  }
  const handle = (handlers as Readonly<Record<string, Handler>>)[kind] as Handler;
  const work = Promise.resolve().then(() => handle(...asked.data));
  if (entry.kind === 'tell') {
    work.catch(() => {});
    return false;
  }
  work.then(
    (value) => answer({ answered: true, value: entry.answer === done ? undefined : value }),
    (thrown: unknown) => {
      const { code, detail } = toFailure(thrown, kind);
      answer({ failure: { code, ...(detail && { detail: { ...detail } }) } });
    },
  );
  return true;
}
