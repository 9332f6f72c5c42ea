import { element } from './element.js';

/**
 * A `mat-table`. `columns` are `{ name, header, cell(row) }` where a cell is text or nodes; `openRow(row)`, when given,
 * makes the whole row clickable. A column with `sortBy(row)` has a header that sorts: the rows' elements move, none is made anew.
 */
export function renderTable({ label, columns, rows, openRow, emptyText = 'No records found.' }) {
  const cellClass = (kind, name) => `mat-${kind} cdk-${kind} cdk-column-${name} mat-column-${name}`;
  const header = element(
    'mat-header-row',
    { class: 'mat-header-row cdk-header-row', role: 'row' },
    columns.map(({ name, header: text, sortBy }) =>
      element(
        'mat-header-cell',
        { class: cellClass('header-cell', name), role: 'columnheader' },
        sortBy
          ? element('button', { type: 'button', class: 'mat-sort-header', click: () => sort(sortBy) }, text)
          : text,
      ),
    ),
  );
  let falling = false;
  function sort(sortBy) {
    falling = !falling;
    const order = rows.map((row, place) => ({ key: sortBy(row), element: body[place] }));
    order.sort((a, b) => (falling ? b.key.localeCompare(a.key) : a.key.localeCompare(b.key)));
    header.after(...order.map((each) => each.element));
  }
  const body = rows.map((row) =>
    element(
      'mat-row',
      {
        class: `mat-row cdk-row ${openRow ? 'clickable-row' : ''}`,
        role: 'row',
        click: openRow ? (event) => event.target.closest('a, button') || openRow(row) : null,
      },
      columns.map(({ name, cell }) => element('mat-cell', { class: cellClass('cell', name), role: 'cell' }, cell(row))),
    ),
  );
  return element(
    'div',
    { class: 'table-scroller' },
    element('mat-table', { class: 'mat-table cdk-table', role: 'table', 'aria-label': label }, header, body),
    rows.length === 0 ? element('p', { class: 'empty-table' }, emptyText) : null,
  );
}
