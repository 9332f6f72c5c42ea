import { element } from '../element.js';
import { avatar } from './layout.js';

/** Photo, name and the facts that tell two people of one name apart. */
export function personHeader(name, facts) {
  return element(
    'div',
    { class: 'person-header' },
    avatar(name, 'large'),
    element(
      'div',
      {},
      element('h1', { class: 'mat-headline' }, name),
      element(
        'p',
        { class: 'person-facts' },
        facts.map((fact) => element('span', {}, fact)),
      ),
    ),
  );
}
