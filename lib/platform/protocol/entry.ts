import * as z from 'zod/mini';
import type { Unsubscribe } from '../../records/watch.ts';

export type Direction = 'Panel → Background' | 'Review tab → Background' | 'Page → Background' | 'Background → Page';

/**
 * Who may ask. `extension`: pages of the extension's own origin, and the worker. `content-script`: our content script in the top frame of a
 * FACTS page. What runs in the page itself may ask nothing.
 */
export type Caller = 'extension' | 'content-script';

/** `watch`: answered at once and at each change, until it ends · `call`: answered once · `tell`: not answered. */
type Kind = 'watch' | 'call' | 'tell';

/** One thing that one context may ask another. The question is the list of arguments. */
export interface Entry<
  K extends Kind = Kind,
  Question extends readonly unknown[] = readonly unknown[],
  Answer = unknown,
> {
  readonly kind: K;
  readonly direction: Direction;
  readonly callableFrom: Caller;
  readonly question: z.ZodMiniType<Question>;
  readonly answer: z.ZodMiniType<Answer>;
}

export type Entries = Readonly<Record<string, Entry>>;

/** As whoever asks writes it, and as whoever answers implements it: the same functions on both sides of a port. */
export type Api<Of> = { readonly [Name in keyof Of]: Method<Of[Name]> };

type Method<E> =
  E extends Entry<'watch', infer Question, infer Answer>
    ? (...asked: [...Question, listener: (answer: Answer) => void]) => Unsubscribe
    : E extends Entry<'call', infer Question, infer Answer>
      ? (...asked: Question) => Promise<Answer>
      : E extends Entry<'tell', infer Question>
        ? (...asked: Question) => void
        : never;

/** Ids are numbers, under whatever name. */
type Frozen<Value> = Value extends number ? Value : { readonly [Key in keyof Value]: Frozen<Value[Key]> };
type Arguments<Schemas extends readonly z.ZodMiniType[]> = {
  [Place in keyof Schemas]: Frozen<z.infer<Schemas[Place]>>;
};

/** Carried out, and nothing to say. Whatever else came is dropped. */
export const done: z.ZodMiniType<void> = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);

/** Makes the entries of one direction. */
export function entriesFor(direction: Direction, callableFrom: Caller) {
  const make = <const K extends Kind, const Schemas extends readonly z.ZodMiniType[], Answer>(
    kind: K,
    schemas: Schemas,
    answer: z.ZodMiniType<Answer>,
  ): Entry<K, Arguments<Schemas>, Answer> => {
    const question = z.tuple(schemas as unknown as []) as unknown as z.ZodMiniType<Arguments<Schemas>>;
    return { kind, direction, callableFrom, question, answer };
  };
  return {
    watch: <const Schemas extends readonly z.ZodMiniType[], Answer>(question: Schemas, answer: z.ZodMiniType<Answer>) =>
      make('watch', question, answer),
    call: <const Schemas extends readonly z.ZodMiniType[], Answer = void>(
      question: Schemas,
      answer: z.ZodMiniType<Answer> = done as unknown as z.ZodMiniType<Answer>,
    ) => make('call', question, answer),
    tell: <const Schemas extends readonly z.ZodMiniType[]>(question: Schemas) => make('tell', question, done),
  };
}

/** Whether pages of our own alone may ask: one that asks for what isn't known is of another version, and may be told. */
export function isForOwnPages(entries: Entries): boolean {
  return Object.values(entries).every(({ callableFrom }) => callableFrom === 'extension');
}

/** What `ask` makes of every entry, as whoever asks writes it. */
export function apiOf<Of extends Entries>(
  entries: Of,
  ask: (name: string, entry: Entry, question: unknown[]) => unknown,
): Api<Of> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, (...question: unknown[]) => ask(name, entry, question)]),
  ) as Api<Of>;
}
