import type { Browser } from 'wxt/browser';

type Port = Browser.runtime.Port;

/** One end of a port as browsers behave: messages are copied and come later, a dead port throws. */
export interface FakePort {
  readonly port: Port;
  /** Frames that this end sent. */
  readonly sent: unknown[];
}

export interface PortPair {
  readonly panel: FakePort;
  readonly worker: FakePort;
  /** The worker dies: what is under way is lost, and the panel hears of it. */
  kill(): void;
  /** Dead, but the panel has not heard of it yet. */
  die(): void;
}

export function connectPorts(): PortPair {
  let alive = true;
  const panelEvents = makeEvents();
  const workerEvents = makeEvents();
  const makeEnd = (other: ReturnType<typeof makeEvents>, own: ReturnType<typeof makeEvents>): FakePort => {
    const sent: unknown[] = [];
    const postMessage = (message: unknown): void => {
      if (!alive) throw new Error('Attempting to use a disconnected port object');
      const copy: unknown = JSON.parse(JSON.stringify(message));
      sent.push(copy);
      queueMicrotask(() => {
        if (alive) other.message.tell(copy);
      });
    };
    const port = { name: 'panel', postMessage, onMessage: own.message, onDisconnect: own.disconnect };
    return { port: port as unknown as Port, sent };
  };
  const panel = makeEnd(workerEvents, panelEvents);
  const worker = makeEnd(panelEvents, workerEvents);
  const die = (): void => {
    alive = false;
  };
  return {
    panel,
    worker,
    die,
    kill: () => {
      die();
      panelEvents.disconnect.tell(panel.port);
      workerEvents.disconnect.tell(worker.port);
    },
  };
}

function makeEvents() {
  return { message: makeEvent(), disconnect: makeEvent() };
}

function makeEvent() {
  const listeners = new Set<(value: unknown) => void>();
  return {
    addListener: (listener: (value: unknown) => void) => void listeners.add(listener),
    tell: (value: unknown) => {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
