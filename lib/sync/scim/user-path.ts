/** From the base address. */
export function userPath(remoteId: string): string {
  return `/Users/${encodeURIComponent(remoteId)}`;
}
