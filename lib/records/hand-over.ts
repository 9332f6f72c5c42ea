/** Where files are handed over: this host and those under it, over https only. */
export const trackItForwardHost = 'trackitforward.com';

/**
 * What a page shows. `one`: exactly one field for a table. `elsewhere`: it is no page of the destination. `gone`: the page went away while it was looked
 * at, or the browser shows nothing of it.
 */
export type PageLook = 'one' | 'none' | 'several' | 'sign-in' | 'elsewhere' | 'gone';

/** `kept-out`: the page did not keep the file. */
export type PutResult = 'put' | 'kept-out' | Exclude<PageLook, 'one'>;

export interface HandedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** One page of the destination as it was looked at: the file goes to this one or to none. */
export interface SeenPage {
  readonly look: PageLook;
  readonly put: (file: HandedFile) => Promise<PutResult>;
}

/** The browser's tabs, as far as a file is handed over in one of them. */
export interface HandOverPort {
  /** Asks the person for the destination's pages; to be called before anything else is awaited. */
  allow(): Promise<boolean>;
  open(address: string): Promise<number>;
  /** Waits some seconds for a field that comes late. */
  look(tabId: number): Promise<SeenPage>;
  /** `closed` is told once. Answers how to stop. */
  watch(tabId: number, listener: (event: 'loaded' | 'closed') => void): () => void;
  show(tabId: number): Promise<void>;
}
