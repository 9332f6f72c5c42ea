import { renderTextField } from './text-field.js';

const CHANGE_DETECTION_MS = 1500;

/**
 * A text field that shows its control and is rendered anew after `blur`, after `change` and every 1.5 s: each time a new
 * element with a new id takes the old one's place, value from the control, focus and caret kept. Only `input` events of
 * the element on screen reach the control. Answers `{ host, render, destroy }`.
 */
export function mountLiveTextField(options) {
  const host = document.createElement('app-form-field');
  let current;
  let shown;

  function render() {
    const previous = current;
    const previousField = shown;
    const hadFocus = previous !== undefined && document.activeElement === previous;
    const next = renderTextField({ ...options, listeners: { input: take, change: renderSoon, blur: renderSoon } });
    current = next.input;
    shown = next.field;
    host.append(shown);
    if (hadFocus) {
      current.focus({ preventScroll: true });
      current.setSelectionRange(previous.selectionStart, previous.selectionEnd, previous.selectionDirection);
    }
    previousField?.remove();
  }

  function take(event) {
    if (event.target === current) options.control.type(current.value);
  }

  function renderSoon(event) {
    if (event.target === current) queueMicrotask(render);
  }

  render();
  const timer = setInterval(render, CHANGE_DETECTION_MS);
  return { host, render, destroy: () => clearInterval(timer) };
}
