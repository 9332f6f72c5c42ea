import { element } from './element.js';

let container;

/** The one `cdk-overlay-container`, last in the body, in which menus and snack bars live. */
export function overlayContainer() {
  if (!container) {
    container = element('div', { class: 'cdk-overlay-container' });
    document.body.append(container);
  }
  return container;
}
