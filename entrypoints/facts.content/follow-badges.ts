import { findStudentLinks } from '../../lib/facts/student-links.ts';
import { createBadgeClient } from '../../lib/platform/badge-client.ts';
import { createPageBadges } from './page-badges.ts';

interface FollowedBadges {
  /** The page shows something else now. */
  look(): void;
  /** The worker has badges again. */
  comeBack(): void;
}

/**
 * Marks on the page for as long as the worker says that they are on. The worker is not asked before the page links to a
 * student. `here` is the student whose page this is, `speaking` when the
 * language is known.
 */
export function followBadges(page: Document, here: () => number | null, speaking: Promise<void>): FollowedBadges {
  const badges = createPageBadges({
    page,
    here,
    whenIdle,
    after: (work, ms) => void setTimeout(work, ms),
    ask: (studentIds) => client.ask(studentIds),
    open: (studentId) => client.open(studentId),
  });
  const client = createBadgeClient(page, {
    switched: (on) => (on ? badges.start() : badges.stop()),
    told: (told) => badges.tell(told),
    gone: () => badges.stop(),
  });

  let planned = false;
  const first = new MutationObserver(() => {
    if (!planned) whenIdle(begin);
    planned = true;
  });
  function begin(): void {
    planned = false;
    const [link] = findStudentLinks(page);
    if (!link) return;
    first.disconnect();
    void speaking.then(client.start);
  }
  first.observe(page, { childList: true, subtree: true });
  whenIdle(begin);
  return { look: badges.look, comeBack: client.comeBack };
}

/** One turn of work is short even in a long idle time; browsers without idle callbacks get turns all the same. */
const turnMs = 8;

function whenIdle(work: (deadline: { timeRemaining(): number }) => void): void {
  const turn = (): void => {
    const end = performance.now() + turnMs;
    work({ timeRemaining: () => end - performance.now() });
  };
  if ('requestIdleCallback' in window) requestIdleCallback(turn, { timeout: 500 });
  else setTimeout(turn, 16);
}
