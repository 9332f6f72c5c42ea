import { done, type Api, type Entries, type Entry } from './protocol/entry.ts';

/** A question of the agreed form, and who carries it out. */
interface Found {
  readonly entry: Entry;
  /** `listener` hears the answers of a watch. */
  readonly carryOut: (listener?: (value: unknown) => void) => unknown;
  /** An answer as it travels: what is only done has none. */
  readonly toSend: (value: unknown) => unknown;
}

/** `null` for what stands nowhere in the map, or is of another form there. */
export function findHandler<Of extends Entries>(
  entries: Of,
  handlers: Api<Of>,
  name: string,
  question: unknown,
): Found | null {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  const asked = entry?.question.safeParse(question);
  if (!entry || !asked?.success) return null;
  const handle = (handlers as Readonly<Record<string, (...question: unknown[]) => unknown>>)[name];
  return {
    entry,
    carryOut: (listener) => handle?.(...asked.data, ...(listener ? [listener] : [])),
    toSend: (value) => (entry.answer === done ? undefined : value),
  };
}
