import { element } from '../element.js';

/** A `mat-card` with a title. */
export function card(title, ...content) {
  return element(
    'mat-card',
    { class: 'mat-card mat-focus-indicator' },
    title ? element('mat-card-title', { class: 'mat-card-title', role: 'heading', 'aria-level': '2' }, title) : null,
    element('mat-card-content', { class: 'mat-card-content' }, content),
  );
}

/** Pairs of label and text, as detail pages list them; blank text shows as a dash. */
export function details(pairs) {
  return element(
    'dl',
    { class: 'details' },
    Object.entries(pairs).map(([label, text]) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, text === null || text === '' ? '—' : text)),
    ),
  );
}

/** The round initials that stand for a photo. */
export function avatar(name, size = '') {
  const initials = name
    .split(' ')
    .filter(Boolean)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  const shade = [...name].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 6;
  return element('span', { class: `avatar avatar-shade-${shade} ${size}`, 'aria-hidden': 'true' }, initials);
}

export function link(hash, text) {
  return element('a', { href: hash }, text);
}

/** Links from one page to its siblings, as `mat-tab-nav-bar`. `tabs` are `{ label, hash, active }`. */
export function tabBar(label, tabs) {
  return element(
    'nav',
    { class: 'mat-tab-nav-bar mat-tab-header mat-primary', 'mat-tab-nav-bar': true, 'aria-label': label },
    element(
      'div',
      { class: 'mat-tab-links' },
      tabs.map(({ label: text, hash, active }) =>
        element(
          'a',
          {
            'mat-tab-link': true,
            class: `mat-tab-link mat-focus-indicator ${active ? 'mat-tab-label-active' : ''}`,
            href: hash,
            'aria-current': active ? 'page' : null,
          },
          text,
        ),
      ),
    ),
  );
}

/** Title line of a page with room for actions at its end. */
export function pageHeader(title, ...actions) {
  return element('div', { class: 'page-header' }, element('h1', { class: 'mat-headline' }, title), actions);
}

/** `2012-04-05…` as `04/05/2012`; anything else as it is. */
export function formatDay(day) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? `${match[2]}/${match[3]}/${match[1]}` : day;
}
