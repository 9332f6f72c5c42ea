import { element } from './element.js';
import { overlayContainer } from './overlay.js';

const SHOWN_MS = 5000;
let dismissShown = () => {};

/** Shows one sentence at the bottom of the window for 5 s; a new one replaces the old. */
export function showSnackBar(message) {
  dismissShown();
  const wrapper = element(
    'div',
    { class: 'cdk-global-overlay-wrapper' },
    element(
      'div',
      { class: 'cdk-overlay-pane' },
      element(
        'snack-bar-container',
        { class: 'mat-snack-bar-container mat-snack-bar-center', role: 'status', 'aria-live': 'polite' },
        element(
          'simple-snack-bar',
          { class: 'mat-simple-snackbar' },
          element('span', { class: 'mat-simple-snack-bar-content' }, message),
          element('button', { class: 'mat-button', 'mat-button': true, click: () => dismissShown() }, 'Dismiss'),
        ),
      ),
    ),
  );
  overlayContainer().append(wrapper);
  const timer = setTimeout(() => dismissShown(), SHOWN_MS);
  dismissShown = () => {
    clearTimeout(timer);
    wrapper.remove();
    dismissShown = () => {};
  };
}
