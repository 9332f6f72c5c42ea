/**
 * The only place that reads FACTS' pages. Prefers roles and labels over class names, and does nothing when it isn't sure.
 * FACTS is an Angular app: it re-renders freely, so an element is looked up anew each time, and its form takes a value only
 * with an `input` event.
 */

const emailNames = /^(primary )?e-?mail( address)?$/i;

/** The field of the main email; `null` when the page shows none, or more than one that could be meant. */
export function findEmailField(page: Document): HTMLInputElement | null {
  const fields = [...page.querySelectorAll('input')].filter(
    (field) => isEditable(field) && emailNames.test(nameOf(field)),
  );
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** `held`: it stands there already. `other`: neither the former address nor this one (somebody is typing); left alone. */
export type PutResult = 'put' | 'held' | 'no-field' | 'other';

/**
 * Puts an address into the page's own field, so that a later Save there writes it and not the former one.
 */
export function putEmail(page: Document, from: string | null, to: string | null): PutResult {
  const field = findEmailField(page);
  if (!field) return 'no-field';
  const held = field.value.trim();
  const wanted = to ?? '';
  if (held === wanted.trim()) return 'held';
  if (held !== (from ?? '').trim()) return 'other';
  // Angular replaces `value` on the element; the prototype's setter reaches the element itself.
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, wanted);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return 'put';
}

function isEditable(field: HTMLInputElement): boolean {
  return (field.type === 'text' || field.type === 'email') && !field.disabled && !field.readOnly;
}

/** The accessible name as far as forms use it: `aria-label`, `aria-labelledby`, a label, Material's `mat-label`. */
function nameOf(field: HTMLInputElement): string {
  const page = field.ownerDocument;
  const labelled = (field.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => page.getElementById(id)?.textContent);
  const texts = [
    field.getAttribute('aria-label'),
    labelled.join(' '),
    field.labels?.[0]?.textContent,
    field.closest('mat-form-field')?.querySelector('mat-label')?.textContent,
  ];
  const name = texts.find((text) => text?.trim()) ?? '';
  return name.replace(/[\s*]+/g, ' ').trim();
}
