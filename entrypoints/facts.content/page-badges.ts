import { findStudentLinks, linkedStudent, rowOf } from '../../lib/facts/student-links.ts';
import type { BadgeCode } from '../../lib/review/badges/badge-view.ts';
import { createBadgeBuilder, type BadgeHost } from './badge-host.ts';
import { findPlace, type BadgePlace } from './badge-place.ts';

export interface BadgesWorld {
  readonly page: Document;
  /** The student whose page this is: links to itself need no badge. */
  readonly here: () => number | null;
  /** Calls back when the browser has nothing better to do. */
  readonly whenIdle: (work: (deadline: Deadline) => void) => void;
  readonly after: (work: () => void, ms: number) => void;
  /** The page links to these students; called before anything is known of them. */
  readonly ask: (studentIds: readonly number[]) => void;
  readonly open: (studentId: number) => void;
}

export interface PageBadges {
  /** From now on badges follow the page; called again it asks for everybody again. */
  start(): void;
  /** Removes every badge and looks at the page no more. */
  stop(): void;
  tell(badges: readonly (readonly [studentId: number, badge: BadgeCode | null])[]): void;
  /** The page shows something else now. */
  look(): void;
}

interface Deadline {
  timeRemaining(): number;
}

interface Unmarked {
  readonly link: HTMLAnchorElement;
  readonly row: Element;
  readonly href: string;
  readonly studentId: number;
}

interface Placed {
  readonly href: string;
  readonly studentId: number;
  readonly host: BadgeHost;
  restores: number;
}

/** Between two looks at the page, milliseconds. */
const pauseMs = 100;
/** Links measured, and then marked, in one go. */
const chunk = 40;
/** A page that takes a link's badge away gets it back this often. */
const maxRestores = 10;

/** Keeps a badge at every link to a student, whatever the page does to its elements, in the browser's idle time. */
export function createPageBadges(world: BadgesWorld): PageBadges {
  const { page } = world;
  const placed = new Map<HTMLAnchorElement, Placed>();
  const known = new Map<number, BadgeCode | null>();
  const owners = new WeakMap<HTMLElement, number>();
  const build = createBadgeBuilder(page, (element) => {
    const studentId = owners.get(element);
    if (studentId !== undefined) world.open(studentId);
  });
  let running = false;
  let planned = false;
  let changed = false;
  let waiting: Unmarked[] = [];
  const observer = new MutationObserver(() => look());

  function look(): void {
    changed = true;
    plan();
  }

  function plan(): void {
    if (!running || planned) return;
    planned = true;
    world.whenIdle(work);
  }

  function work(deadline: Deadline): void {
    if (changed) waiting = findUnmarked();
    changed = false;
    do {
      markAll(waiting.splice(0, chunk));
    } while (waiting.length > 0 && deadline.timeRemaining() > 1);
    // What the page did before was told already: these are the traces of our own hosts.
    observer.takeRecords();
    if (waiting.length > 0) world.whenIdle(work);
    else world.after(rest, pauseMs);
  }

  function rest(): void {
    planned = false;
    if (changed) plan();
  }

  function findUnmarked(): Unmarked[] {
    if (!running) return [];
    for (const link of placed.keys()) if (!link.isConnected) placed.delete(link);
    const here = world.here();
    const seen = new Map<Element, Set<number>>();
    const found: Unmarked[] = [];
    for (const link of findStudentLinks(page)) {
      const had = placed.get(link);
      const href = link.getAttribute('href') ?? '';
      const same = had?.href === href;
      const studentId = had && same ? had.studentId : linkedStudent(link);
      const row = rowOf(link);
      const inRow = seen.get(row) ?? new Set();
      seen.set(row, inRow);
      if (studentId === null || studentId === here || inRow.has(studentId) || !link.textContent.trim()) {
        had?.host.element.remove();
        placed.delete(link);
        continue;
      }
      inRow.add(studentId);
      const stands = had !== undefined && link.contains(had.host.element);
      if (same && (stands || had.restores >= maxRestores)) continue;
      if (same) had.restores += 1;
      found.push({ link, row, href, studentId });
    }
    askFor(found);
    return found;
  }

  function askFor(found: readonly Unmarked[]): void {
    const news = new Set(found.map(({ studentId }) => studentId).filter((id) => !known.has(id)));
    if (news.size === 0) return;
    for (const id of news) known.set(id, null);
    world.ask([...news]);
  }

  /** First everything is read, then everything written: the page is laid out once. */
  function markAll(links: readonly Unmarked[]): void {
    const places = links.map(({ link, row }) => (link.isConnected ? findPlace(link, row) : null));
    links.forEach((unmarked, index) => {
      const place = places[index];
      if (place) put(unmarked, place);
    });
  }

  function put({ link, href, studentId }: Unmarked, place: BadgePlace): void {
    const had = placed.get(link);
    const host = had?.host ?? build();
    owners.set(host.element, studentId);
    placed.set(link, { href, studentId, host, restores: had?.href === href ? had.restores : 0 });
    host.show(known.get(studentId) ?? null);
    host.place(place);
  }

  return {
    look,
    start: () => {
      if (running) return world.ask([...known.keys()]);
      running = true;
      observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
      look();
    },
    stop: () => {
      running = false;
      observer.disconnect();
      waiting = [];
      for (const { host } of placed.values()) host.element.remove();
      placed.clear();
      known.clear();
    },
    tell: (badges) => {
      for (const [studentId, badge] of badges) known.set(studentId, badge);
      for (const { studentId, host } of placed.values()) host.show(known.get(studentId) ?? null);
    },
  };
}
