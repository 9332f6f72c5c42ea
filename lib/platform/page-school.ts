import type { SettingsStore } from '../review/review-store.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { PageContext } from '../records/page.ts';

/** Whether a FACTS page is of the school that the list is from, as far as `client=` in its address tells. */
export interface PageSchool {
  /** The page as it may be used: of another school's nobody is known. */
  judge(page: PageContext): Promise<PageContext>;
  /** The page is our school's, as a person says; from then on it is known by this name. */
  confirm(page: PageContext): Promise<void>;
  /** Called when the name by which our school is known has changed. */
  watch(listener: () => void): Unsubscribe;
}

/**
 * FACTS' API doesn't tell by which name a school's pages go: it is learned from the first page of a student who is enrolled here. An id
 * alone proves nothing, since other schools count theirs from about the same number; so whoever is told of another school can say that it is their own.
 * `isEnrolled` answers when the list was read.
 */
export function createPageSchool(
  settings: Pick<SettingsStore, 'read' | 'change' | 'watch'>,
  isEnrolled: (studentId: number) => Promise<boolean>,
): PageSchool {
  const confirm = async ({ client }: PageContext): Promise<void> => {
    if (client) await settings.change({ factsClient: client });
  };
  let learnt = Promise.resolve();
  /** From the first such page, also when the list is read only after a second page was opened. */
  const learnFrom = async (page: PageContext): Promise<void> => {
    // A list that can't be read teaches nothing, and is told elsewhere.
    if (page.studentId === null || !(await isEnrolled(page.studentId).catch(() => false))) return;
    learnt = learnt.then(async () => {
      if ((await settings.read()).factsClient === null) await confirm(page);
    });
    await learnt;
  };
  return {
    confirm,
    judge: async (page) => {
      const { factsClient } = await settings.read();
      if (!page.client || page.client === factsClient) return page;
      if (factsClient !== null)
        return { kind: 'other', studentId: null, client: page.client, otherSchool: factsClient };
      void learnFrom(page);
      return page;
    },
    watch: (listener) => {
      let known: string | null | undefined;
      return settings.watch(({ factsClient }) => {
        if (known !== undefined && factsClient !== known) listener();
        known = factsClient;
      });
    },
  };
}
