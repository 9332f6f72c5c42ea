import { element } from './element.js';
import { createFormControl } from './form-control.js';
import { mountLiveTextField } from './live-text-field.js';

/**
 * The student's email with its own Save. `save(email)` resolves to what was stored; `showMessage(text)` tells the person.
 * Answers `{ host, destroy }`; what was typed and not saved dies with the form.
 */
export function mountEmailForm({ email, save, showMessage }) {
  let saving = false;
  const control = createFormControl(email ?? '', showState);
  const field = mountLiveTextField({ label: 'Email', name: 'email', control });
  const saveButton = element(
    'button',
    { type: 'submit', class: 'mat-raised-button mat-primary', 'mat-raised-button': true },
    'Save',
  );
  const undoButton = element(
    'button',
    { type: 'button', class: 'mat-button', 'mat-button': true, click: undo },
    'Undo',
  );
  let stored = email ?? '';

  function showState() {
    saveButton.disabled = saving || !control.dirty;
    undoButton.disabled = saving || !control.dirty;
  }

  function undo() {
    control.reset(stored);
    field.render();
  }

  async function submit(event) {
    event.preventDefault();
    if (saving || !control.dirty) return;
    const sent = control.value;
    saving = true;
    showState();
    try {
      stored = (await save(sent)) ?? '';
      if (control.value === sent) control.reset(stored);
      field.render();
      showMessage('Saved');
    } catch (error) {
      showMessage(`Not saved. ${error.message}`);
    } finally {
      saving = false;
      showState();
    }
  }

  showState();
  const host = element(
    'form',
    { class: 'email-form', novalidate: true, 'aria-label': 'Contact', submit },
    field.host,
    element('div', { class: 'form-actions' }, undoButton, saveButton),
  );
  return { host, destroy: field.destroy };
}
