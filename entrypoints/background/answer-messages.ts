import { readUserDefinedField, readUserDefinedFields } from '../../lib/facts/user-defined.ts';
import type { PageHub } from '../../lib/platform/page-hub.ts';
import type { Api } from '../../lib/platform/protocol/entry.ts';
import type { protocol } from '../../lib/platform/protocol/protocol.ts';
import { layoutStore } from '../../lib/platform/settings.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
import type { Database } from '../../lib/store/index.ts';
import { getLocale } from '../../lib/words/index.ts';
import { checkSavedKeys, checkSavedTarget } from './checks.ts';
import type { Connections } from './connections.ts';
import { readFamilies } from './read-families.ts';
import { readTarget } from './read-target.ts';

interface ReviewTabParts {
  readonly db: Database;
  readonly connections: Connections;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly wake: () => void;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The worker's answers to the review tab. */
export function answerReviewTab(parts: ReviewTabParts): Api<typeof protocol.reviewTab> {
  const { db, connections, settings, wake, now, wait } = parts;
  return {
    wake,
    checkKeys: () => checkSavedKeys(db, connections, settings),
    checkTarget: () => checkSavedTarget(db, connections),
    readTarget: (audience) => readTarget(db, connections, now, wait, audience),
    readFamilies: (studentIds) => readFamilies(connections, studentIds),
    listUserDefined: async () => readUserDefinedFields((await connections.facts('tested')).readList),
    readUserDefined: async (fieldId) => readUserDefinedField((await connections.facts('tested')).readList, fieldId),
  };
}

/** The worker's answers to the content script of the page in this tab. */
export function answerContentScript(
  hub: PageHub,
  tabId: number,
  languageKnown: Promise<void>,
): Api<typeof protocol.contentScript> {
  return {
    pageChanged: (page) => hub.pageChanged(tabId, page),
    getLayout: () => layoutStore.read(),
    getLanguage: async () => {
      await languageKnown;
      return getLocale();
    },
  };
}
