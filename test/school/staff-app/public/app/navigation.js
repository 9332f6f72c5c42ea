import { element } from './element.js';
import { parseRoute } from './route.js';

/**
 * Shows the page of the location hash in `outlet`, now and whenever the hash changes: first a spinner, then the page,
 * 50 to 150 ms later or when its records are there. `pages` maps a route's page to `load(route)`, which resolves to
 * `{ title, host, destroy? }`. A page that was left while loading is never shown.
 */
export function startNavigation({ outlet, pages, onNavigate }) {
  let latest = 0;
  let leave = () => {};

  async function show() {
    const turn = ++latest;
    const route = parseRoute(location.hash);
    leave();
    leave = () => {};
    onNavigate(route);
    outlet.setAttribute('aria-busy', 'true');
    outlet.replaceChildren(renderSpinner());
    const [page] = await Promise.all([load(route), wait(loadingTime(location.hash))]);
    if (turn !== latest) {
      page.destroy?.();
      return;
    }
    leave = page.destroy ?? leave;
    document.title = `${page.title} - FACTS SIS`;
    outlet.replaceChildren(page.host);
    outlet.removeAttribute('aria-busy');
    outlet.parentElement?.scrollTo(0, 0);
  }

  async function load(route) {
    try {
      return await (pages[route.page] ?? pages.unknown)(route);
    } catch (error) {
      return error.status === 404 ? pages.missing(route) : pages.failed(route, error);
    }
  }

  window.addEventListener('hashchange', show);
  return show();
}

/** 50 to 150 ms, always the same for the same address. */
function loadingTime(hash) {
  let sum = 0;
  for (const character of hash) sum += character.charCodeAt(0);
  return 50 + (sum % 101);
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function renderSpinner() {
  return element('mat-progress-spinner', {
    class: 'mat-progress-spinner mat-primary',
    role: 'progressbar',
    'aria-label': 'Loading',
  });
}
