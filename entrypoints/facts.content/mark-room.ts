/** Width of a mark with the gap beside it, CSS pixels. */
export const markRoom = 18;
