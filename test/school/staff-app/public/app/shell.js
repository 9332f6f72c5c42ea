import { element } from './element.js';
import { icon } from './icon.js';
import { openMenu } from './menu.js';
import { listHash, withQuery } from './route.js';
import { showSnackBar } from './snack-bar.js';
import { renderTextField } from './text-field.js';

const NAVIGATION = [
  { label: 'Home', icon: 'home', hash: () => withQuery('/Home'), pages: ['home'] },
  { heading: 'People Management' },
  { label: 'Students', icon: 'school', hash: () => listHash(0), pages: ['studentList', 'student'] },
  { label: 'Families', icon: 'people', hash: () => listHash(1), pages: ['familyList', 'family', 'parent'] },
  { label: 'Staff', icon: 'work', hash: () => listHash(2), pages: ['staffList', 'staff'] },
  { heading: 'System' },
  { label: 'Database Tasks', icon: 'storage', hash: () => withQuery('/databaseTasks'), pages: ['databaseTasks'] },
  { label: 'Configuration', icon: 'settings', hash: () => withQuery('/configuration'), pages: ['configuration'] },
];

/**
 * The frame around every page: toolbar, side nav, the scrolling content and the fixed help at the right edge.
 * Answers `{ outlet, showRoute(route) }`; call `showRoute` on every navigation.
 */
export function mountShell(root) {
  const outlet = element('div', { class: 'page-outlet' });
  const navList = element('mat-nav-list', { class: 'mat-nav-list', role: 'list' });
  const sidenav = element(
    'mat-sidenav',
    { class: 'mat-drawer mat-sidenav mat-drawer-over', id: 'main-nav', inert: true },
    element('nav', { 'aria-label': 'Main' }, navList),
  );
  const navButton = iconButton('Main Nav', 'menu', () => setOpen(!sidenav.classList.contains('mat-drawer-opened')));
  navButton.setAttribute('aria-expanded', 'false');
  navButton.setAttribute('aria-controls', 'main-nav');
  const backdrop = element('div', { class: 'mat-drawer-backdrop', click: () => setOpen(false) });

  function setOpen(open) {
    sidenav.classList.toggle('mat-drawer-opened', open);
    sidenav.inert = !open;
    backdrop.classList.toggle('mat-drawer-shown', open);
    navButton.setAttribute('aria-expanded', String(open));
  }

  root.append(
    renderToolbar(navButton),
    element(
      'mat-sidenav-container',
      {
        class: 'mat-drawer-container mat-sidenav-container',
        keydown: (event) => event.key === 'Escape' && setOpen(false),
      },
      backdrop,
      sidenav,
      element('mat-sidenav-content', { class: 'mat-drawer-content mat-sidenav-content', role: 'main' }, outlet),
    ),
    renderHelp(),
  );

  return {
    outlet,
    showRoute(route) {
      navList.replaceChildren(...NAVIGATION.map((entry) => renderNavEntry(entry, route)));
      setOpen(false);
    },
  };
}

function renderToolbar(navButton) {
  const control = { value: '', dirty: false };
  const search = renderTextField({ label: 'Quick search', name: 'quickSearch', control });
  const account = iconButton('Account', 'account', () =>
    openMenu(account, [
      { label: 'My Profile', choose: () => showSnackBar('Your profile is kept by your administrator.') },
      { label: 'Sign Out', choose: () => showSnackBar('Signing out is switched off in this school.') },
    ]),
  );
  const notices = iconButton('Notifications', 'notifications', () => showSnackBar('You have no new notifications.'));
  return element(
    'mat-toolbar',
    { class: 'mat-toolbar mat-primary mat-toolbar-single-row', role: 'banner' },
    navButton,
    element('a', { class: 'brand', href: '#/Home' }, element('strong', {}, 'FACTS'), ' SIS'),
    element(
      'span',
      { class: 'school-name' },
      'Demo Christian School',
      element('span', { class: 'school-year' }, '2022-2023'),
    ),
    element('span', { class: 'spacer' }),
    element(
      'form',
      {
        class: 'quick-search',
        role: 'search',
        submit: (event) => {
          event.preventDefault();
          location.hash = listHash(0, { search: search.input.value.trim() });
        },
      },
      icon('search'),
      search.field,
    ),
    notices,
    account,
  );
}

function renderHelp() {
  const help = element(
    'button',
    {
      type: 'button',
      class: 'mat-fab mat-accent help-button',
      'mat-fab': true,
      'aria-label': 'Help',
      'aria-haspopup': 'menu',
      click: () =>
        openMenu(help, [
          {
            label: 'Help Center',
            choose: () => showSnackBar('The help center opens in a new window in a real school.'),
          },
          { label: 'Contact Support', choose: () => showSnackBar('Support is open on school days, 7 am to 7 pm.') },
        ]),
    },
    icon('help'),
  );
  const feedback = element(
    'button',
    { type: 'button', class: 'feedback-tab', click: () => showSnackBar('Thank you for wanting to tell us.') },
    'Feedback',
  );
  return element('app-help', {}, feedback, help);
}

function renderNavEntry(entry, route) {
  if (entry.heading) return element('h3', { class: 'mat-subheader' }, entry.heading);
  const active = entry.pages.includes(route.page);
  return element(
    'div',
    { role: 'listitem' },
    element(
      'a',
      { class: `mat-list-item ${active ? 'active' : ''}`, href: entry.hash(), 'aria-current': active ? 'page' : null },
      icon(entry.icon),
      entry.label,
    ),
  );
}

function iconButton(label, iconName, click) {
  return element(
    'button',
    { type: 'button', class: 'mat-icon-button', 'mat-icon-button': true, 'aria-label': label, click },
    icon(iconName),
  );
}
