import type { Browser } from 'wxt/browser';
import { AppError, toFailure } from '../errors.ts';
import type { ReviewSource } from '../review/review-source.ts';
import type { PageLink } from '../review/page-link.ts';
import type { EmailFix } from '../records/email-write.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { StudentView } from '../review/views.ts';
import type { Vault } from '../records/vault.ts';
import type { PutAnswer } from './page-messages.ts';
import { panelToBackground, type BackgroundToPanel, type PanelCall, type PanelTopic } from './panel-frames.ts';

export interface PanelServerParts {
  readonly source: ReviewSource;
  /** The FACTS page that this panel stands beside. */
  readonly page: PageLink;
  /** The student on that page at this moment, asked from the page itself. */
  readonly studentOnPage: () => Promise<number | null>;
  readonly now: () => number;
  readonly vault: Pick<Vault, 'watch' | 'lock'>;
  /**
   * Puts an address into the page's own field: on request, and once for each e-mail that FACTS has just confirmed for the
   * student whom this panel shows, since the page's form would write the former one back at its next Save.
   */
  readonly putEmail: (fix: EmailFix) => Promise<PutAnswer>;
}

/** The worker's half of a panel's port. A frame that isn't of the agreed form is dropped. */
export function servePanel(port: Browser.runtime.Port, parts: PanelServerParts): void {
  const watches = new Map<number, Unsubscribe>();
  let hadFailure = false;
  const post = (frame: BackgroundToPanel): void => {
    try {
      port.postMessage(frame);
    } catch {
      /* the panel is gone; onDisconnect follows */
    }
  };
  port.onMessage.addListener((message: unknown) => {
    const frame = panelToBackground.safeParse(message);
    if (!frame.success || frame.data.kind === 'ping') return;
    const { data } = frame;
    if (data.kind !== 'call') {
      watches.get(data.id)?.();
      watches.delete(data.id);
    }
    if (data.kind === 'watch') {
      watches.set(
        data.id,
        watchTopic(parts, data.topic, (value) => post({ kind: 'value', id: data.id, value })),
      );
    } else if (data.kind === 'call') {
      carryOut(parts, data.call).then(
        () => post({ kind: 'done', id: data.id }),
        (thrown: unknown) => post({ kind: 'failed', id: data.id, failure: toFailure(thrown, data.call.method) }),
      );
    }
  });
  const stopVault = parts.vault.watch((state) => post({ kind: 'vault', state }));
  const stopConnection = parts.source.watchConnection((connection, storeFailure) => {
    if (storeFailure === null && !hadFailure) return;
    hadFailure = storeFailure !== null;
    post({ kind: 'connection', broken: connection === 'broken', storeFailure });
  });
  port.onDisconnect.addListener(() => {
    stopConnection();
    stopVault();
    for (const stop of watches.values()) stop();
    watches.clear();
  });
}

function watchTopic(parts: PanelServerParts, topic: PanelTopic, tell: (value: unknown) => void): Unsubscribe {
  switch (topic.topic) {
    case 'school':
      return parts.source.watchSchool(tell);
    case 'student':
      return parts.source.watchStudent(topic.studentId, noticeWrite(parts, tell));
    case 'owners':
      // A failed look-up is no answer; the panel goes without the hint.
      parts.source.whoHas(topic.email, topic.studentId).then(tell, () => tell([]));
      return () => {};
    case 'directory':
      parts.source.askDirectory(topic.email, topic.studentId).then(tell, () => tell(null));
      return () => {};
    case 'people':
      return parts.source.watchPeople(topic.studentId, tell);
    case 'search':
      return parts.source.watchSearch(topic.query, tell);
    case 'similar':
      return parts.source.watchSimilar(topic.studentId, tell);
    case 'draft':
      parts.page.readDraft(topic.studentId).then(tell, () => tell(null));
      return () => {};
    case 'page':
      return parts.page.watchPage(tell);
    case 'layout':
      return parts.page.watchLayout(tell);
    case 'asked':
      return parts.page.watchPanelRequests(tell);
  }
}

/** A write that ended longer ago is not told: the page has been loaded anew since, or never will be. */
const freshMs = 60_000;

/**
 * Gives the page each write that was just confirmed, once, also when this worker was started after that, and tells the
 * panel if the page's field was changed by it.
 */
function noticeWrite(
  { putEmail, now }: Pick<PanelServerParts, 'putEmail' | 'now'>,
  tell: (view: StudentView | null) => void,
): (view: StudentView | null) => void {
  let told: number | null = null;
  let onPage: number | null = null;
  let latest: StudentView | null = null;
  const tellLatest = (): void => {
    const write = latest?.write;
    const changed = write?.correctionId === onPage;
    tell(latest && write && changed ? { ...latest, write: { ...write, changedOnPage: true } } : latest);
  };
  return (view) => {
    latest = view;
    tellLatest();
    const write = view?.write;
    if (!view || write?.state !== 'done' || write.correctionId === told) return;
    told = write.correctionId;
    if (now() - write.changedAt >= freshMs) return;
    const { correctionId, from, to } = write;
    void putEmail({ studentId: view.studentId, from, to }).then((answer) => {
      if (answer !== 'put') return;
      onPage = correctionId;
      tellLatest();
    });
  };
}

async function fixEmail({ source, studentOnPage, putEmail }: PanelServerParts, fix: EmailFix): Promise<void> {
  if ((await studentOnPage()) !== fix.studentId) throw new AppError('student-not-on-page');
  if (fix.via === 'page') {
    const put = await putEmail(fix);
    if (put !== 'put' && put !== 'held') throw new AppError(putFailures[put]);
  }
  return source.fixEmail(fix);
}

const putFailures = {
  'no-field': 'page-no-field',
  other: 'page-other-value',
  'other-student': 'student-not-on-page',
} as const;

async function carryOut(parts: PanelServerParts, call: PanelCall): Promise<void> {
  const { source, page } = parts;
  switch (call.method) {
    case 'decide':
      return source.decide(call.studentIds, call.choice);
    case 'fixEmail':
      return fixEmail(parts, {
        studentId: call.studentId,
        from: call.from,
        to: call.to,
        ...(call.via && { via: call.via }),
        ...(call.verbatim && { verbatim: call.verbatim }),
      });
    case 'dismissWrite':
      return source.dismissWrite(call.correctionId);
    case 'keepDraft':
      return page.keepDraft(call.studentId, call.draft);
    case 'refresh':
      return source.refresh();
    case 'cancelRefresh':
      return source.cancelRefresh();
    case 'setLayout': {
      const { method: _, ...change } = call;
      return page.setLayout(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
    }
    case 'confirmSchool':
      return page.confirmSchool();
    case 'showStudent':
      return page.showStudent(call.studentId);
    case 'showPerson':
      return page.showPerson(call);
    case 'lock':
      return parts.vault.lock();
    case 'openReview':
      return page.openReview(call.route);
  }
}
