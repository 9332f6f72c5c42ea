import type { HandedFile, HandOverPort, PageLook } from '../../records/hand-over.ts';

/**
 * Where the handing over of a file stands. `refused`: the browser may not. `waiting`: for the page, for which see `look`. `put`: the file is in the page. `closed`:
 * its tab was closed before. `too-large`, `failed`: nothing was opened, or nothing could be put in.
 */
export type HandOverState = 'idle' | 'refused' | 'too-large' | 'waiting' | 'put' | 'closed' | 'failed';

/** [assumed] No list of a school comes near; a page that gets more may not answer any more. */
export const largestFile = 20_000_000;

interface Ways {
  /** The file is in the page. */
  readonly onput: (file: HandedFile) => void;
  /** The page has no single field for it. Called once at most. */
  readonly ondownload: (file: HandedFile) => void;
}

/** Puts one file into the page that a click has opened, and nowhere else. Nothing of it is kept once it ends. */
export class HandOver {
  state = $state<HandOverState>('idle');
  look = $state<PageLook>('gone');
  /** The file was downloaded, since the page had no single field for it. */
  downloaded = $state(false);

  #port: HandOverPort;
  #tab: number | null = null;
  #stop: () => void = () => {};
  /** Of the present handing over; a former one that still waits for an answer is none any more. */
  #turn = 0;

  constructor(port: HandOverPort) {
    this.#port = port;
  }

  get busy(): boolean {
    return this.state === 'waiting';
  }

  /** On a click: the browser's question comes before anything else. */
  async start(address: string, file: HandedFile, ways: Ways): Promise<void> {
    if (this.busy) return;
    this.end();
    if (new Blob([file.text]).size > largestFile) {
      this.state = 'too-large';
      return;
    }
    const turn = ++this.#turn;
    try {
      const isAllowed = await this.#port.allow();
      if (turn !== this.#turn) return;
      if (!isAllowed) {
        this.state = 'refused';
        return;
      }
      this.state = 'waiting';
      const tab = await this.#port.open(address);
      if (turn !== this.#turn) return;
      this.#tab = tab;
      await this.#lookOn(tab, turn, file, ways);
    } catch {
      if (turn === this.#turn) this.#finish('failed');
    }
  }

  async showPage(): Promise<void> {
    if (this.#tab !== null) await this.#port.show(this.#tab).catch(() => {});
  }

  /** Whatever is under way is over; what is in the page stays there. */
  end(): void {
    this.#turn += 1;
    this.#stop();
    this.#stop = () => {};
    this.#tab = null;
    this.state = 'idle';
    this.look = 'gone';
    this.downloaded = false;
  }

  async #lookOn(tab: number, turn: number, file: HandedFile, ways: Ways): Promise<void> {
    let loaded = Promise.withResolvers<void>();
    let isClosed = false;
    this.#stop = this.#port.watch(tab, (event) => {
      isClosed ||= event === 'closed';
      loaded.resolve();
    });
    while (turn === this.#turn && !isClosed) {
      loaded = Promise.withResolvers<void>();
      const page = await this.#port.look(tab);
      if (turn !== this.#turn || isClosed) break;
      this.look = page.look;
      if (page.look === 'one') {
        const result = await page.put(file);
        if (turn !== this.#turn) return;
        if (result === 'put') {
          this.#finish('put');
          ways.onput(file);
          return;
        }
        this.look = result === 'kept-out' ? 'none' : result;
        if (result === 'kept-out') {
          this.#finish('failed');
          return;
        }
      }
      if ((page.look === 'none' || page.look === 'several') && !this.downloaded) {
        this.downloaded = true;
        ways.ondownload(file);
      }
      // A page that shows nothing of itself, or has what it has, is looked at again when it changes.
      if (page.look !== 'none' && page.look !== 'sign-in') await loaded.promise;
    }
    if (turn === this.#turn) this.#finish('closed');
  }

  #finish(state: HandOverState): void {
    this.#stop();
    this.#stop = () => {};
    this.state = state;
  }
}
