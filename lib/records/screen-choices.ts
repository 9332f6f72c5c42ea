import type { LanguageChoice } from '../words/index.ts';
import type { Unsubscribe } from './watch.ts';
import type { RememberedColumns } from './remembered-columns.ts';
import type { ColumnChoices } from './table-columns.ts';

export interface SavedFilter {
  readonly name: string;
  /** The address, e.g. `#/students?status=missing&grade=05`. */
  readonly route: string;
}

export type Audience = 'students' | 'parents';

/** How a person likes their screen; nothing about a student. */
export interface ScreenChoices {
  readonly tableColumns: ColumnChoices;
  readonly savedFilters: readonly SavedFilter[];
  /** Whether single keys are shortcuts (WCAG 2.1.4: they can be turned off). */
  readonly shortcuts: boolean;
  /** Whether FACTS' pages show a badge beside students. */
  readonly badges: boolean;
  /** Whether the browser's menu on selected text offers to look it up. */
  readonly lookUpMenu: boolean;
  /** Whom the review shows as it opens. */
  readonly audience: Audience;
  /** Which language everything is said in. */
  readonly language: LanguageChoice;
  /** Which columns of a filled-in table hold what, for headings that were seen before. */
  readonly reportColumns: readonly RememberedColumns[];
}

export const screenDefaults: ScreenChoices = {
  tableColumns: {},
  savedFilters: [],
  shortcuts: true,
  badges: true,
  lookUpMenu: false,
  audience: 'students',
  language: 'browser',
  reportColumns: [],
};

export interface ScreenStore {
  /** Called at once and after each change in any tab. */
  watch(listener: (choices: ScreenChoices) => void): Unsubscribe;
  change(change: Partial<ScreenChoices>): Promise<void>;
}

/** Choices that last as long as the page. */
export function keepForThisPage(): ScreenStore {
  let choices = screenDefaults;
  const listeners = new Set<(choices: ScreenChoices) => void>();
  return {
    watch(listener) {
      listeners.add(listener);
      listener(choices);
      return () => listeners.delete(listener);
    },
    async change(change) {
      choices = { ...choices, ...change };
      for (const listener of listeners) listener(choices);
    },
  };
}
