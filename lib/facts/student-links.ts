import { factsOrigins } from './addresses.ts';
import { readRoute } from './routes.ts';

const selector = 'a[href*="/student/" i]';

/** Every link on the page that may lead to a student; `linkedStudent` tells whether one does. */
export function findStudentLinks(page: Document): Iterable<HTMLAnchorElement> {
  return page.querySelectorAll<HTMLAnchorElement>(selector);
}

/** The student whom a link leads to; `null` for any other link. */
export function linkedStudent(link: HTMLAnchorElement): number | null {
  return factsOrigins.some((origin) => origin === link.origin) ? readRoute(link.hash).studentId : null;
}

/** What shows one student in a list: a second link in it says nothing new. */
export function rowOf(link: HTMLAnchorElement): Element {
  return link.closest('[role="row"], tr, li, [role="listitem"]') ?? link.parentElement ?? link;
}

/** The first and the last text of a link that somebody can read; `null` for a picture. */
export function nameTexts(link: HTMLAnchorElement): { first: Text | null; last: Text | null } {
  const walker = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  let first: Text | null = null;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.trim() === '') continue;
    first ??= node as Text;
    last = node as Text;
  }
  return { first, last };
}
