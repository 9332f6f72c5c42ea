/** Width of a badge with the gap beside it, CSS pixels. */
export const badgeRoom = 18;
