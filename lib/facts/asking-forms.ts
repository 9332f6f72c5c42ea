import { isAppError, type AppError } from '../errors.ts';
import { isRecent } from '../wait-until.ts';

/** What a list can be asked for without; `bars`: the bar between ids stands as it is instead of `%7C`. */
export type Leftover = 'Sorts' | 'Filters' | 'bars';

/** A form of asking that worked after the usual one did not. */
export interface AskingForm {
  readonly without: readonly Leftover[];
  /** When the usual form was tried last, milliseconds since 1970. */
  readonly triedAt: number;
  /** Ids in one request that were taken where more were not. */
  readonly idsAtOnce?: number;
}

/** What worked, by host and list; kept in the store. */
export interface AskingForms {
  read(list: string): Promise<AskingForm | null>;
  /** `null`: the usual form works. */
  note(list: string, form: AskingForm | null): Promise<void>;
}

/** Nothing is known, and nothing is noted. */
export const usualForms: AskingForms = { read: () => Promise.resolve(null), note: () => Promise.resolve() };

/** So long a form that worked is asked first; then the usual one is tried again. */
const goodForMs = 24 * 60 * 60_000;

export function isFresh({ triedAt }: AskingForm, now: number): boolean {
  return isRecent(triedAt, now, goodForMs);
}

interface Asked<Body> {
  readonly list: string;
  /** What may be left out, most welcome first. */
  readonly leftovers: readonly Leftover[];
  /** Only where a list begins: its pages must all be asked for in one form. */
  readonly isFirstPage: boolean;
  readonly now: number;
  readonly ask: (without: readonly Leftover[]) => Promise<Body>;
  /** Whether an answer may mean that the form was not understood. */
  readonly isSuspect?: (body: Body) => boolean;
}

/**
 * Asks in the usual form or, when FACTS refuses that, without what it may not know: sorts, filters, bars in the usual spelling. Which of
 * them a list takes is written nowhere. What worked is noted. Throws what the first form threw.
 */
export async function askInForms<Body>(
  forms: AskingForms,
  { list, leftovers, isFirstPage, now, ask, isSuspect = () => false }: Asked<Body>,
): Promise<Body> {
  const known = await forms.read(list);
  const isGood = known !== null && isFresh(known, now);
  const usual = [...combine(leftovers)];
  const first = known && (isGood || !isFirstPage) ? [known.without] : [];
  const tries = isFirstPage ? [...first, ...usual] : first.length > 0 ? first : usual.slice(0, 1);
  let refusal: AppError | undefined;
  let suspect: Body | undefined;
  for (const without of unique(tries)) {
    try {
      const body = await ask(without);
      if (isSuspect(body)) {
        suspect ??= body;
        continue;
      }
      const isUsual = without.length === 0;
      if (isUsual && known) await forms.note(list, null);
      if (!isUsual && !(isGood && sameForm(known.without, without))) await forms.note(list, { without, triedAt: now });
      return body;
    } catch (thrown) {
      if (!isAppError(thrown) || !isOfForm(thrown)) throw thrown;
      refusal ??= thrown;
    }
  }
  if (suspect !== undefined) return suspect;
  throw refusal as AppError;
}

/** `[]`, then each left out alone, then all of them. */
function combine(leftovers: readonly Leftover[]): (readonly Leftover[])[] {
  const all = leftovers.length > 1 ? [leftovers] : [];
  return [[], ...leftovers.map((each) => [each]), ...all];
}

function unique(tries: readonly (readonly Leftover[])[]): (readonly Leftover[])[] {
  return tries.filter((form, place) => tries.findIndex((other) => sameForm(form, other)) === place);
}

function sameForm(one: readonly Leftover[], other: readonly Leftover[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

/** FACTS' answer to what it can't sort, filter or read: 500 with a trace, or a 4xx of its own. */
function isOfForm({ code, detail }: AppError): boolean {
  return (
    (code === 'facts-unavailable' && [400, 422, 500, 501].includes(Number(detail['status']))) ||
    (code === 'facts-filter-long' && detail['status'] === 400)
  );
}
