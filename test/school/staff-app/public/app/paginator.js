import { element } from './element.js';
import { icon } from './icon.js';
import { openMenu } from './menu.js';

const PAGE_SIZES = [25, 50, 100, 1000];

/** A `mat-paginator`; `go(page, pageSize)` is called with the wanted page, counted from 1. */
export function renderPaginator({ page, pageSize, rowCount, go }) {
  const pageCount = Math.max(1, Math.ceil(rowCount / pageSize));
  const first = rowCount === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, rowCount);
  const format = new Intl.NumberFormat('en-US').format;
  const sizeSelect = element(
    'mat-select',
    {
      role: 'combobox',
      tabindex: '0',
      class: 'mat-select',
      'aria-label': 'Items per page',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      click: openSizes,
      keydown: (event) => {
        if (![' ', 'Enter', 'ArrowDown'].includes(event.key)) return;
        event.preventDefault();
        openSizes();
      },
    },
    element('span', { class: 'mat-select-value' }, format(pageSize)),
    element('span', { class: 'mat-select-arrow' }),
  );

  function openSizes() {
    const sizes = PAGE_SIZES.map((size) => ({
      label: format(size),
      selected: size === pageSize,
      choose: () => go(1, size),
    }));
    openMenu(sizeSelect, sizes, 'listbox');
  }

  const step = (label, iconName, target, disabled) =>
    element(
      'button',
      {
        type: 'button',
        class: 'mat-icon-button',
        'mat-icon-button': true,
        'aria-label': label,
        disabled,
        click: () => go(target, pageSize),
      },
      icon(iconName),
    );

  return element(
    'mat-paginator',
    { class: 'mat-paginator', role: 'group', 'aria-label': 'Select page' },
    element('div', { class: 'mat-paginator-page-size' }, 'Items per page:', sizeSelect),
    element(
      'div',
      { class: 'mat-paginator-range-label', 'aria-live': 'polite' },
      `${format(first)} – ${format(last)} of ${format(rowCount)}`,
    ),
    step('First page', 'first', 1, page <= 1),
    step('Previous page', 'left', page - 1, page <= 1),
    step('Next page', 'right', page + 1, page >= pageCount),
    step('Last page', 'last', pageCount, page >= pageCount),
  );
}
