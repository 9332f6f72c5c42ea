/**
 * The truth of one form field, as Angular's FormControl: `value` and `dirty`. The DOM only shows it.
 * `onChange` is told of every change.
 */
export function createFormControl(initialValue, onChange = () => {}) {
  const control = {
    value: initialValue,
    dirty: false,
    /** What typing does. Typing the old value again leaves the control dirty, as in Angular. */
    type(value) {
      control.value = value;
      control.dirty = true;
      onChange();
    },
    reset(value) {
      control.value = value;
      control.dirty = false;
      onChange();
    },
  };
  return control;
}
