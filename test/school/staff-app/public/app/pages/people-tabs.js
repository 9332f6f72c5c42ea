import { listHash } from '../route.js';
import { tabBar } from './layout.js';

/** Students, families and staff: the three lists of People Management. */
export function peopleTabs(activeFilter) {
  return tabBar(
    'People',
    ['Students', 'Families', 'Staff'].map((label, filter) => ({
      label,
      hash: listHash(filter),
      active: filter === activeFilter,
    })),
  );
}
