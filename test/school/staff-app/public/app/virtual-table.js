import { element } from './element.js';

const ROW_HEIGHT = 48;
const ROWS = 24;

/**
 * A `cdk-virtual-scroll-viewport`: only a screenful of rows exists, and scrolling gives the same elements other records.
 * `fill(row, record)` writes a record into a row that `build()` made; `openRow(record)` makes the whole row clickable.
 */
export function renderVirtualTable({ label, records, build, fill, openRow }) {
  const shown = new Map();
  const rows = Array.from({ length: Math.min(ROWS, records.length) }, () => {
    const row = build();
    row.addEventListener('click', (event) => event.target.closest('a, button') || openRow(shown.get(row)));
    return row;
  });
  const content = element(
    'mat-table',
    { class: 'mat-table cdk-virtual-scroll-content-wrapper', role: 'table', 'aria-label': label },
    rows,
  );
  const spacer = element('div', { class: 'cdk-virtual-scroll-spacer' });
  spacer.style.height = `${records.length * ROW_HEIGHT}px`;
  const viewport = element('cdk-virtual-scroll-viewport', { scroll: draw }, spacer, content);

  function draw() {
    const most = Math.max(0, records.length - rows.length);
    const first = Math.min(most, Math.max(0, Math.floor(viewport.scrollTop / ROW_HEIGHT) - 4));
    content.style.transform = `translateY(${first * ROW_HEIGHT}px)`;
    rows.forEach((row, place) => {
      const record = records[first + place];
      if (shown.get(row) === record) return;
      shown.set(row, record);
      fill(row, record);
    });
  }

  draw();
  return viewport;
}
