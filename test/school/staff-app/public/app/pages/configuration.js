import { element } from '../element.js';
import { renderTable } from '../table.js';
import { card, pageHeader } from './layout.js';

const MENU = [
  { label: 'School Configuration', level: 0 },
  { label: 'Grade Levels', level: 0 },
  { label: 'User Security', level: 0 },
  { label: 'API Configuration', level: 0, open: true },
  { label: 'API Keys', level: 1, active: true },
  { label: 'API Usage', level: 1 },
  { label: 'Family Portal', level: 0 },
];
const KEYS = [
  { name: 'Library system', key: '••••••••3f1c', people: 'Read', students: 'Read', created: '08/15/2022' },
  { name: 'Bus routes', key: '••••••••9a40', people: 'Read', students: 'None', created: '01/09/2023' },
];
const COLUMNS = { name: 'Name', key: 'Key', people: 'People', students: 'Students', created: 'Created' };

/** `#/configuration`, standing at System › Configuration › API Configuration › API Keys. Shows keys, makes none. */
export function showConfiguration() {
  const host = element(
    'app-configuration',
    {},
    element('p', { class: 'breadcrumb' }, 'System › Configuration › API Configuration › API Keys'),
    pageHeader('API Keys'),
    element(
      'div',
      { class: 'configuration-columns' },
      card('Configuration', element('ul', { class: 'tree' }, MENU.map(renderMenuItem))),
      card(
        'Keys of this school',
        element(
          'p',
          { class: 'quiet' },
          'A key is shown once, when it is made. Each key has a scope per area: None, Read or Write.',
        ),
        renderTable({
          label: 'API keys',
          rows: KEYS,
          columns: Object.entries(COLUMNS).map(([name, header]) => ({ name, header, cell: (row) => row[name] })),
        }),
      ),
    ),
  );
  return { title: 'API Keys', host };
}

function renderMenuItem({ label, level, open, active }) {
  const className = `tree-level-${level} ${active ? 'active' : ''} ${open ? 'open' : ''}`;
  return element('li', { class: className, 'aria-current': active ? 'page' : null }, label);
}
