import { isFresh, type AskingForms } from './asking-forms.ts';
import { idsPerRequest } from './limits.ts';

/** How many ids a host takes in one request, where it was seen to refuse more. */
export interface IdsAtOnce {
  read(): Promise<number>;
  note(size: number): Promise<void>;
}

/** Kept for a day beside the forms of asking, once for all lists of a host: it is the address that is too long. Then the usual number is tried again. */
export function rememberIdsAtOnce(forms: AskingForms, host: string, now: () => number): IdsAtOnce {
  const key = `${host} ids`;
  return {
    read: async () => {
      const known = await forms.read(key);
      return known?.idsAtOnce && isFresh(known, now()) ? known.idsAtOnce : idsPerRequest;
    },
    note: (idsAtOnce) => forms.note(key, { without: [], triedAt: now(), idsAtOnce }),
  };
}
