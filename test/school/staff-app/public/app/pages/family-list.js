import { element } from '../element.js';
import { renderPaginator } from '../paginator.js';
import { familyHash } from '../route.js';
import { renderTable } from '../table.js';
import { link, pageHeader } from './layout.js';
import { peopleTabs } from './people-tabs.js';

/** `#/peoplemanagement/?personFilterType=1`. */
export async function loadFamilyList(_route, { api }) {
  const results = element('div', { class: 'list-results' });

  async function show(page, pageSize) {
    const found = await api.families(page, pageSize);
    results.replaceChildren(renderFamilies(found.rows), renderPaginator({ ...found, go: showOrSay }));
  }

  function showOrSay(page, pageSize) {
    show(page, pageSize).catch((error) =>
      results.replaceChildren(element('p', { class: 'empty-table', role: 'alert' }, error.message)),
    );
  }

  await show(1, 50);
  const host = element(
    'app-people-list',
    {},
    pageHeader('People Management'),
    peopleTabs(1),
    element('mat-card', { class: 'mat-card list-card' }, results),
  );
  return { title: 'Families', host };
}

function renderFamilies(rows) {
  return renderTable({
    label: 'Families',
    rows,
    openRow: ({ familyId }) => {
      location.hash = familyHash(familyId);
    },
    columns: [
      { name: 'name', header: 'Family', cell: ({ familyId, name }) => link(familyHash(familyId), name) },
      { name: 'id', header: 'Family ID', cell: ({ familyId }) => String(familyId) },
    ],
  });
}
