import { AppError } from '../errors.ts';
import type { EmailFix } from '../records/email-write.ts';
import type { Vault } from '../records/vault.ts';
import type { PageContext } from '../records/page.ts';
import type { ServedParents } from '../review/review-source.ts';
import type { PageLink } from '../review/page-link.ts';
import type { ReviewSource } from '../review/review-source.ts';
import type { StudentView } from '../review/views.ts';
import type { Api } from './protocol/entry.ts';
import type { PutAnswer } from './protocol/page-entries.ts';
import type { panelEntries } from './protocol/panel-entries.ts';

export interface PanelParts {
  readonly source: ReviewSource;
  /** The FACTS page that this panel stands beside. */
  readonly page: PageLink;
  readonly parents: ServedParents;
  /** What that page shows at this moment, asked from the page itself. */
  readonly pageNow: () => Promise<PageContext | null>;
  readonly now: () => number;
  readonly vault: Pick<Vault, 'watch' | 'lock'>;
  /**
   * Puts an address into the page's own field: on request, and once for each email that FACTS has just confirmed for the
   * student or parent whom this panel shows, since the page's form would write the former one back at its next Save.
   */
  readonly putEmail: (fix: EmailFix) => Promise<PutAnswer>;
}

/** The worker's answers to one panel: the review's and the page's, with what only a panel beside a page needs. */
export function answerPanel(parts: PanelParts): Api<typeof panelEntries> {
  const { source, page, parents, vault } = parts;
  return {
    ...source,
    ...page,
    watchStudent: (studentId, tell) => source.watchStudent(studentId, noticeWrite(parts, tell)),
    fixEmail: (fix) => fixEmail(parts, fix),
    watchFamiliesBeside: parents.watchFamiliesBeside,
    watchParent: (personId, tell) => parents.watchParent(personId, noticeWrite(parts, tell)),
    fixParentEmail: (fix) => fixParentEmail(parts, fix),
    decideParents: parents.decideParents,
    watchVault: (tell) => vault.watch(tell),
    lock: () => vault.lock(),
    watchStore: (tell) =>
      source.watchConnection((connection, storeFailure) => tell({ broken: connection === 'broken', storeFailure })),
  };
}

/** A write that ended longer ago is not told: the page has been loaded anew since, or never will be. */
const freshMs = 60_000;

/**
 * Gives the page each write that was just confirmed, once, also when this worker was started after that, and tells the
 * panel if the page's field was changed by it.
 */
function noticeWrite(
  { putEmail, now }: Pick<PanelParts, 'putEmail' | 'now'>,
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

async function fixEmail({ source, pageNow, putEmail }: PanelParts, fix: EmailFix): Promise<void> {
  if ((await pageNow())?.studentId !== fix.studentId) throw new AppError('student-not-on-page');
  if (fix.via === 'page') {
    const put = await putEmail(fix);
    if (put !== 'put' && put !== 'held') throw new AppError(putFailures[put]);
  }
  return source.fixEmail(fix);
}

/** Whether FACTS' own page of a parent has a field for the email is not known: it is written by the API alone. */
async function fixParentEmail({ parents, pageNow }: PanelParts, fix: EmailFix): Promise<void> {
  const page = await pageNow();
  if (fix.via === 'page' || !page || !(await parents.isBeside(page, fix.studentId)))
    throw new AppError('parent-not-on-page');
  return parents.fixParentEmail(fix);
}

const putFailures = {
  'no-field': 'page-no-field',
  other: 'page-other-value',
  'other-student': 'student-not-on-page',
} as const;
