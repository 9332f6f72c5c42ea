import { element } from './element.js';
import { overlayContainer } from './overlay.js';

/**
 * Opens a list of choices at a button, in the overlay container. `items` are `{ label, choose, selected? }`;
 * `kind` is `menu` or `listbox`. Escape, Tab, a choice or a click elsewhere closes it and gives the focus back.
 */
export function openMenu(anchor, items, kind = 'menu') {
  const itemRole = kind === 'menu' ? 'menuitem' : 'option';
  const buttons = items.map(({ label, choose, selected }) =>
    element(
      'button',
      {
        type: 'button',
        role: itemRole,
        class: kind === 'menu' ? 'mat-menu-item' : 'mat-option',
        'aria-selected': kind === 'menu' ? null : String(Boolean(selected)),
        click: () => {
          close();
          choose();
        },
      },
      label,
    ),
  );
  const panel = element(
    'div',
    { class: `mat-${kind}-panel mat-elevation-z4`, role: kind, 'aria-label': 'Choices', keydown: steer },
    buttons,
  );
  const pane = element('div', { class: 'cdk-overlay-pane' }, panel);
  const backdrop = element('div', { class: 'cdk-overlay-backdrop cdk-overlay-transparent-backdrop', click: close });
  const box = element('div', { class: 'cdk-overlay-connected-position-bounding-box' }, pane);

  function steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = buttons.indexOf(document.activeElement) + step;
      buttons[(next + buttons.length) % buttons.length].focus();
      event.preventDefault();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      event.preventDefault();
    }
  }

  function close() {
    backdrop.remove();
    box.remove();
    anchor.setAttribute('aria-expanded', 'false');
    anchor.focus();
  }

  overlayContainer().append(backdrop, box);
  anchor.setAttribute('aria-expanded', 'true');
  placePane(pane, anchor.getBoundingClientRect(), overlayContainer().getBoundingClientRect());
  (buttons.find((_button, index) => items[index].selected) ?? buttons[0]).focus();
}

/** Below the anchor and inside the container; above the anchor where there is no room below. */
function placePane(pane, anchor, container) {
  const { width, height } = pane.getBoundingClientRect();
  const left = Math.min(anchor.left, container.right - width - 8) - container.left;
  const below = anchor.bottom + 4;
  const top = (below + height > container.bottom ? anchor.top - height - 4 : below) - container.top;
  pane.style.left = `${Math.max(8, left)}px`;
  pane.style.top = `${Math.max(8, top)}px`;
}
