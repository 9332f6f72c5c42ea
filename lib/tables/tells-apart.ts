const DIFFERENT = 0.3;

/** Whether the cells of a column can be names of the people in its rows: those of teachers, streets and cities say the same too often. */
export const tellsApart = (different: number, of: number): boolean => different >= of * DIFFERENT;
