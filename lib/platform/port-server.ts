import type { Browser } from 'wxt/browser';
import { toFailure } from '../errors.ts';
import type { Unsubscribe } from '../records/watch.ts';
import { toSentFailure } from './failure-frame.ts';
import { findHandler } from './find-handler.ts';
import { askingFrame, type AnsweringFrame } from './port-frames.ts';
import { isForOwnPages, type Api, type Entries } from './protocol/entry.ts';

/**
 * The worker's half of a port. What is of no agreed form is dropped; a page of the extension's own that asks for what this worker doesn't know
 * is of another version, and told so.
 */
export function servePort<Of extends Entries>(port: Browser.runtime.Port, entries: Of, handlers: Api<Of>): void {
  const watches = new Map<number, Unsubscribe>();
  const post = (frame: AnsweringFrame): void => {
    try {
      port.postMessage(frame);
    } catch {
      /* the other side is gone; onDisconnect follows */
    }
  };
  const end = (id: number): void => {
    watches.get(id)?.();
    watches.delete(id);
  };
  const fail = (id: number, thrown: unknown, name: string): void =>
    post({ kind: 'failed', id, failure: toSentFailure(toFailure(thrown, name)) });

  port.onMessage.addListener((message: unknown) => {
    const parsed = askingFrame.safeParse(message);
    if (!parsed.success || parsed.data.kind === 'ping') return;
    const { data } = parsed;
    if (data.kind === 'unwatch') return end(data.id);
    if (data.kind === 'watch') end(data.id);
    const { name } = data;
    const found = findHandler(entries, handlers, name, data.question);
    if (found?.entry.kind !== data.kind) {
      if (data.kind !== 'tell' && isForOwnPages(entries))
        post({ kind: 'failed', id: data.id, failure: { code: 'extension-updated' } });
      return;
    }
    if (data.kind === 'call') {
      const { id } = data;
      Promise.resolve()
        .then(() => found.carryOut())
        .then(
          (value) => post({ kind: 'answer', id, value: found.toSend(value) }),
          (thrown: unknown) => fail(id, thrown, name),
        );
      return;
    }
    try {
      if (data.kind === 'tell') found.carryOut();
      else {
        const { id } = data;
        const tell = (value: unknown): void => post({ kind: 'answer', id, value });
        watches.set(id, found.carryOut(tell) as Unsubscribe);
      }
    } catch (thrown) {
      if (data.kind === 'watch') fail(data.id, thrown, name);
    }
  });
  port.onDisconnect.addListener(() => {
    for (const stop of watches.values()) stop();
    watches.clear();
  });
}
