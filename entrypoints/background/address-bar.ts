import { browser } from 'wxt/browser';
import { addressBarHint, chosenStudent, suggestStudents } from '../../lib/session/search/address-bar.ts';
import type { ReviewSource } from '../../lib/review/review-source.ts';
import type { SearchAnswer } from '../../lib/review/search/search-view.ts';

/** Where the address bar was told to open it: Enter, Alt+Enter, or in the background. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

interface AddressBarParts {
  readonly source: () => Pick<ReviewSource, 'watchSearch'>;
  readonly locked: () => Promise<boolean>;
  readonly openStudent: (studentId: number, where: Where) => void;
  /** Nobody was meant for certain, or it is locked: the review tab goes on with what was typed. */
  readonly lookUp: (query: string) => void;
}

const form = import.meta.env.FIREFOX ? 'plain' : 'markup';

/** Students by `sr` in the address bar. What is typed there stays in this browser. */
export function serveAddressBar({ source, locked, openStudent, lookUp }: AddressBarParts): void {
  const hint = (answer: SearchAnswer | 'locked' | null): void => {
    void browser.omnibox.setDefaultSuggestion({ description: addressBarHint(answer, form) });
  };
  const ask = (query: string): Promise<SearchAnswer> =>
    new Promise((resolve) => {
      let stop: (() => void) | null = null;
      let answered = false;
      const end = source().watchSearch(query, (answer) => {
        if (answered || answer.state !== 'ready') return;
        answered = true;
        stop?.();
        resolve(answer);
      });
      stop = end;
      if (answered) end();
    });
  /** While locked nobody is looked for; and what was found just before is not told any more. */
  const find = async (query: string): Promise<SearchAnswer | 'locked'> => {
    if (await locked()) return 'locked';
    const answer = await ask(query);
    return (await locked()) ? 'locked' : answer;
  };
  let latest = '';

  browser.omnibox.onInputStarted.addListener(() => {
    void locked().then((is) => hint(is ? 'locked' : null));
  });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text;
    void find(text).then((answer) => {
      if (text !== latest) return;
      hint(answer);
      suggest(answer === 'locked' ? [] : suggestStudents(answer, form));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, where) => {
    void find(text.replace(/^\s*id\s+/i, '')).then((answer) => {
      const { hits, size } = answer === 'locked' ? { hits: [], size: 0 } : answer;
      const id = chosenStudent(text);
      const meant = hits.find(({ studentId }) => studentId === id) ?? hits[0];
      if (size > 0 && meant) openStudent(meant.studentId, where as Where);
      else lookUp(id === null ? text : String(id));
    });
  });
}
