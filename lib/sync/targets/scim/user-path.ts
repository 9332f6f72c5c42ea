/** From the base address. */
export function userPath(remoteId: string): string {
  return `/Users/${encodeURIComponent(remoteId)}`;
}

/** The id in the address of a user, `''` when there is none. */
export function idIn(location: string): string {
  const [, last = ''] = /\/Users\/([^/?#]+)\/?$/i.exec(location) ?? [];
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
