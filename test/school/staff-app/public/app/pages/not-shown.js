import { element } from '../element.js';
import { withQuery } from '../route.js';
import { card, link, pageHeader } from './layout.js';

/** The address means nothing to this app. */
export function showUnknown() {
  return page('Page not found', 'The page you are looking for does not exist or has moved.');
}

/** The address is fine, the record isn't there. */
export function showMissing() {
  return page('Record not found', 'There is no record with this ID, or you may not see it.');
}

/** The server or the network failed; the error's message is fit to show. */
export function showFailed(_route, error) {
  return page('Something went wrong', error.message);
}

function page(title, text) {
  const host = element(
    'app-page-not-shown',
    {},
    pageHeader(title),
    element(
      'div',
      { class: 'card-column' },
      card('', element('p', {}, text), element('p', {}, link(withQuery('/Home'), 'Back to Home'))),
    ),
  );
  return { title, host };
}
