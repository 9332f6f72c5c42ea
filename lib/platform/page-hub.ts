import { browser } from 'wxt/browser';
import { AppError } from '../errors.ts';
import type { PageLink } from '../review/page-link.ts';
import type { EmailFix } from '../records/email-write.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { PanelRequest, PageContext, PanelLayout } from '../records/page.ts';
import { createMessageClient } from './message-client.ts';
import type { Api } from './protocol/entry.ts';
import { panelLayout } from './protocol/page-answers.ts';
import { pageEntries, type PutAnswer } from './protocol/page-entries.ts';
import { toAppError } from './sent-failure.ts';
import type { Drafts } from './drafts.ts';
import type { PageSchool } from './page-school.ts';
import { layoutStore } from './settings.ts';

const narrowest = 300;
const widest = 640;

export interface PageHub {
  /** The page in this tab as its panel sees it. */
  linkTo(tabId: number): PageLink;
  /** Asked from the page itself; `null` when it has no content script or shows nothing that we know. */
  askPage(tabId: number): Promise<PageContext | null>;
  pageChanged(tabId: number, page: PageContext): void;
  /** Puts a written address into the page's own field, whose form would write the former one back at its next Save. */
  putEmail(tabId: number, fix: EmailFix): Promise<PutAnswer>;
  togglePanel(tabId: number): Promise<void>;
  /** Opens the panel in this tab on what was asked. */
  ask(tabId: number, asked: PanelRequest): Promise<void>;
  /** Leads the FACTS page in this tab to a student. False when there is none. */
  showStudent(tabId: number, studentId: number): Promise<boolean>;
  openReview(route: string): Promise<void>;
  /** After badges were taken away from all pages: those that still show FACTS ask for them again. */
  bringBadgesBack(): Promise<void>;
}

/** Between panels and FACTS pages. Keeps no state that a page or the store couldn't tell again. */
export function createPageHub(
  factsPages: readonly string[],
  reviewPage: string,
  school: PageSchool,
  drafts: Pick<Drafts, 'of'>,
): PageHub {
  const listeners = new Map<number, Set<(page: PageContext) => void>>();
  /** Of two changes that are looked at at once, the later counts. */
  const turns = new Map<number, number>();
  const layoutListeners = new Set<(layout: PanelLayout) => void>();
  const requestListeners = new Map<number, (asked: PanelRequest) => void>();
  /** Asked in a tab whose panel is just being opened. */
  const waiting = new Map<number, PanelRequest>();

  const pageIn = (tabId: number): Api<typeof pageEntries> =>
    createMessageClient(
      pageEntries,
      (message) => browser.tabs.sendMessage<unknown, unknown>(tabId, message, { frameId: 0 }),
      toAppError,
    );
  const eachPage = async (act: (page: Api<typeof pageEntries>) => Promise<void>): Promise<void> => {
    const tabs = await browser.tabs.query({ url: [...factsPages] });
    await Promise.all(tabs.map(async ({ id }) => id !== undefined && act(pageIn(id)).catch(() => {})));
  };
  const askPage = async (tabId: number): Promise<PageContext | null> => {
    const page = await pageIn(tabId)
      .getPage()
      .catch(() => null);
    return page && school.judge(page);
  };
  /** Nothing is led or written on another school's page. */
  const refuseOthers = async (tabId: number): Promise<void> => {
    if ((await askPage(tabId))?.otherSchool) throw new AppError('page-other-school');
  };
  const setLayout = async (change: Partial<PanelLayout>): Promise<void> => {
    const next = { ...(await layoutStore.read()), ...change };
    const layout = panelLayout.parse({ ...next, width: Math.round(Math.min(widest, Math.max(narrowest, next.width))) });
    await layoutStore.write(layout);
    for (const listener of layoutListeners) listener(layout);
    await eachPage((page) => page.showLayout(layout));
  };
  const openReview = async (route: string): Promise<void> => {
    const url = `${reviewPage}${route}`;
    const pages = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] }).catch(() => [])) ?? [];
    const open = pages.find(({ documentUrl, tabId }) => tabId >= 0 && documentUrl?.startsWith(reviewPage));
    if (!open) await browser.tabs.create({ url });
    else {
      await browser.tabs.update(open.tabId, { active: true, url });
      await browser.windows.update(open.windowId, { focused: true });
    }
  };

  return {
    askPage,
    openReview,
    bringBadgesBack: () => eachPage((page) => page.bringBadgesBack()),
    putEmail: async (tabId, { studentId, from, to }) => {
      if ((await askPage(tabId))?.otherSchool) return 'other-student';
      return pageIn(tabId)
        .putEmail({ studentId, from, to })
        .catch(() => 'no-field');
    },
    pageChanged: (tabId, page) => {
      const turn = (turns.get(tabId) ?? 0) + 1;
      turns.set(tabId, turn);
      void school.judge(page).then((judged) => {
        if (turns.get(tabId) === turn) for (const listener of listeners.get(tabId) ?? []) listener(judged);
      });
    },
    togglePanel: async (tabId) => {
      if ((await askPage(tabId)) === null) await openReview('#/students');
      else await setLayout({ open: !(await layoutStore.read()).open });
    },
    ask: async (tabId, asked) => {
      const tell = requestListeners.get(tabId);
      if (tell) tell(asked);
      else waiting.set(tabId, asked);
      if ((await layoutStore.read()).open)
        await pageIn(tabId)
          .focusPanel()
          .catch(() => {});
      else await setLayout({ open: true });
    },
    showStudent: async (tabId, studentId) =>
      !(await askPage(tabId))?.otherSchool &&
      pageIn(tabId)
        .showStudent(studentId)
        .then(
          () => true,
          () => false,
        ),
    linkTo: (tabId) => ({
      ...drafts.of(tabId),
      watchPage: (listener) => {
        const known = listeners.get(tabId) ?? new Set();
        listeners.set(tabId, known.add(listener));
        const tell = (): void =>
          void askPage(tabId).then((page) => {
            if (known.has(listener)) listener(page ?? { kind: 'unrecognised', studentId: null });
          });
        tell();
        const stop = school.watch(tell);
        return () => {
          stop();
          known.delete(listener);
        };
      },
      watchLayout: (listener): Unsubscribe => {
        layoutListeners.add(listener);
        void layoutStore.read().then(listener);
        return () => layoutListeners.delete(listener);
      },
      watchPanelRequests: (listener) => {
        requestListeners.set(tabId, listener);
        const asked = waiting.get(tabId);
        waiting.delete(tabId);
        if (asked) listener(asked);
        return () => {
          if (requestListeners.get(tabId) === listener) requestListeners.delete(tabId);
        };
      },
      setLayout,
      confirmSchool: async () => {
        await school.confirm(await pageIn(tabId).getPage());
      },
      showStudent: async (studentId) => {
        await refuseOthers(tabId);
        await pageIn(tabId).showStudent(studentId);
      },
      showPerson: async ({ personId, kind }) => {
        await refuseOthers(tabId);
        await pageIn(tabId).showPerson(personId, kind);
      },
      openReview,
    }),
  };
}
