import { browser, type Browser } from 'wxt/browser';
import type { ErrorCode } from '../errors.ts';
import type { SentFailure } from './failure-frame.ts';
import { answeringFrame, type AskingFrame } from './port-frames.ts';
import { apiOf, type Api, type Entries, type Entry } from './protocol/entry.ts';

/** The browser ends a worker that heard nothing for 30 s; a page that somebody looks at keeps it awake. */
const pingMs = 20_000;

export interface PortClientParts<Of extends Entries> {
  readonly portName: string;
  readonly entries: Of;
  /** Milliseconds before it knocks again, doubled each time that nobody answers. */
  readonly retryMs: { readonly first: number; readonly longest: number };
  /** Whether to connect again by itself after the worker ended. */
  readonly comesBack: () => boolean;
  readonly keepsAwake: () => boolean;
  /** After each answer · the worker ended · the extension was updated or removed: there will be no other worker. */
  readonly heard?: () => void;
  readonly lost?: () => void;
  readonly gone: () => void;
  /** Why a watch has no answer that can be used; `null` once all have. */
  readonly unanswered?: (failure: SentFailure | null) => void;
  /** What calls reject with. */
  readonly toError: (failure: SentFailure) => Error;
}

export interface PortClient<Of> {
  readonly api: Api<Of>;
  /** Connects, if it isn't yet. */
  connect(): void;
}

interface Asking {
  readonly frame: Extract<AskingFrame, { kind: 'watch' | 'call' }>;
  readonly answer: Entry['answer'];
  readonly told: (value: unknown) => void;
  readonly failed: (failure: SentFailure) => void;
}

/**
 * Asks the worker over a port. The worker may end at any moment: after the next connect watches are asked for again, and so is every call that
 * had no answer. An answer of another form than the protocol's reaches nobody: calls reject, watches keep what they told before.
 */
export function createPortClient<Of extends Entries>(parts: PortClientParts<Of>): PortClient<Of> {
  const asking = new Map<number, Asking>();
  const unanswered = new Map<number, SentFailure>();
  let port: Browser.runtime.Port | null = null;
  let isGone = false;
  let nextId = 1;
  let retryMs = parts.retryMs.first;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const send = (frame: AskingFrame): void => {
    try {
      port?.postMessage(frame);
    } catch {
      /* the worker is gone; onDisconnect follows, and all is sent again */
    }
  };
  const setUnanswered = (id: number, failure: SentFailure | null): void => {
    if (failure) unanswered.set(id, failure);
    else if (!unanswered.delete(id)) return;
    parts.unanswered?.([...unanswered.values()][0] ?? null);
  };
  const receive = (message: unknown): void => {
    const parsed = answeringFrame.safeParse(message);
    if (!parsed.success) return;
    retryMs = parts.retryMs.first;
    const { data } = parsed;
    const known = asking.get(data.id);
    if (data.kind === 'failed') known?.failed(data.failure);
    else if (known) {
      const answer = known.answer.safeParse(data.value);
      if (answer.success) known.told(answer.data);
      else known.failed(failure('answer-unreadable', known.frame));
    }
    parts.heard?.();
  };
  const giveUp = (): void => {
    isGone = true;
    parts.gone();
    for (const [id, { frame, failed }] of asking) {
      if (frame.kind === 'call') failed({ code: 'extension-updated' });
      asking.delete(id);
    }
  };
  const connect = (): void => {
    clearTimeout(retry);
    if (port || isGone) return;
    if (!browser.runtime?.id) return giveUp();
    try {
      port = browser.runtime.connect({ name: parts.portName });
    } catch {
      return giveUp();
    }
    port.onMessage.addListener(receive);
    port.onDisconnect.addListener(() => {
      port = null;
      parts.lost?.();
      if (!parts.comesBack()) return;
      retry = setTimeout(connect, retryMs);
      retryMs = Math.min(parts.retryMs.longest, retryMs * 2);
    });
    for (const { frame } of asking.values()) send(frame);
  };

  const watch = (name: string, entry: Entry, question: unknown[], listener: (value: unknown) => void) => {
    const id = nextId++;
    const told = (value: unknown): void => {
      setUnanswered(id, null);
      listener(value);
    };
    const frame = { kind: 'watch', id, name, question } as const;
    asking.set(id, { frame, answer: entry.answer, told, failed: (why) => setUnanswered(id, why) });
    send(frame);
    return () => {
      asking.delete(id);
      setUnanswered(id, null);
      send({ kind: 'unwatch', id });
    };
  };
  const call = (name: string, entry: Entry, question: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isGone) return reject(parts.toError({ code: 'extension-updated' }));
      const id = nextId++;
      const end = (act: () => void): void => {
        asking.delete(id);
        act();
      };
      const frame = { kind: 'call', id, name, question } as const;
      asking.set(id, {
        frame,
        answer: entry.answer,
        told: (value) => end(() => resolve(value)),
        failed: (why) => end(() => reject(parts.toError(why))),
      });
      send(frame);
    });

  const ask = (name: string, entry: Entry, asked: unknown[]): unknown => {
    const listener = entry.kind === 'watch' ? (asked.pop() as (value: unknown) => void) : () => {};
    const fits = entry.question.safeParse(asked).success;
    // What nobody may ask has no answer; a call says so.
    if (entry.kind === 'call')
      return fits ? call(name, entry, asked) : Promise.reject(parts.toError(failure('unexpected', { name })));
    if (entry.kind === 'watch') return fits ? watch(name, entry, asked, listener) : () => {};
    if (fits) send({ kind: 'tell', name, question: asked });
    return undefined;
  };
  const api = apiOf(parts.entries, ask);

  setInterval(() => {
    if (parts.keepsAwake()) send({ kind: 'ping' });
  }, pingMs);
  return { api, connect };
}

function failure(code: ErrorCode, { name }: { readonly name: string }): SentFailure {
  return { code, detail: { where: name } };
}
