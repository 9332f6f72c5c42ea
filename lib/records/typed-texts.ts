/** Remembers texts until the browser is closed, for all contexts, never on the disk. The same text has the same id. */
export interface TypedTexts {
  /** At once; also for who asks in another context a moment later. */
  idOf(text: string): string;
  /** `undefined` when it isn't known here (yet). */
  textOf(id: string): string | undefined;
  /** Looks where other contexts put theirs. `undefined` when the browser was closed since. */
  load(id: string): Promise<string | undefined>;
}
