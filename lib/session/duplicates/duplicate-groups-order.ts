import type { DuplicateGroup } from '../../roster/index.ts';

/**
 * Groups with the open ones first. A group keeps its place once it was seen: resolving one moves no other, and it can be
 * reopened where it stands. New groups come behind those of their kind.
 */
export function orderGroups(): (groups: readonly DuplicateGroup[]) => readonly DuplicateGroup[] {
  const openFirst = new Map<string, boolean>();
  return (groups) => {
    for (const { emailKey, resolved } of groups) {
      if (!openFirst.has(emailKey)) openFirst.set(emailKey, !resolved);
    }
    const first = groups.filter(({ emailKey }) => openFirst.get(emailKey));
    return [...first, ...groups.filter(({ emailKey }) => !openFirst.get(emailKey))];
  };
}
