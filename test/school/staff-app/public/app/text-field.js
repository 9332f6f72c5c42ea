import { element } from './element.js';

let rendered = 0;

/**
 * One rendering of a `mat-form-field` with its input, numbered anew each time. `control` is `{ value, dirty }`;
 * `listeners` are put on the input.
 */
export function renderTextField({ label, control, name, hint, disabled = false, listeners = {} }) {
  const number = rendered++;
  const id = `mat-input-${number}`;
  const state = `ng-untouched ${control.dirty ? 'ng-dirty' : 'ng-pristine'} ng-valid`;
  const input = element('input', {
    matinput: true,
    type: 'text',
    autocomplete: 'off',
    formcontrolname: name,
    id,
    class: `mat-input-element mat-form-field-autofill-control ${state}`,
    'aria-invalid': 'false',
    'aria-required': 'false',
    'aria-describedby': hint && `mat-hint-${number}`,
    disabled,
    ...listeners,
  });
  input.value = control.value;
  const floatBadge = () =>
    field.classList.toggle('mat-form-field-should-float', input.value !== '' || document.activeElement === input);
  const field = element(
    'mat-form-field',
    {
      class: `mat-form-field ng-tns-c${80 + (number % 7)}-${number} mat-primary mat-form-field-type-mat-input mat-form-field-appearance-standard mat-form-field-can-float mat-form-field-has-label ${disabled ? 'mat-form-field-disabled' : ''} ${state}`,
      input: floatBadge,
      focusin: floatBadge,
      focusout: floatBadge,
    },
    element(
      'div',
      { class: 'mat-form-field-wrapper' },
      element(
        'div',
        { class: 'mat-form-field-flex' },
        element(
          'div',
          { class: 'mat-form-field-infix' },
          input,
          element(
            'span',
            { class: 'mat-form-field-label-wrapper' },
            element(
              'label',
              { class: 'mat-form-field-label', id: `mat-form-field-label-${number}`, for: id },
              element('mat-label', {}, label),
            ),
          ),
        ),
      ),
      element('div', { class: 'mat-form-field-underline' }, element('span', { class: 'mat-form-field-ripple' })),
      element(
        'div',
        { class: 'mat-form-field-subscript-wrapper' },
        hint ? element('mat-hint', { class: 'mat-hint', id: `mat-hint-${number}` }, hint) : null,
      ),
    ),
  );
  floatBadge();
  return { field, input };
}
