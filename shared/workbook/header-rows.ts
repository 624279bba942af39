/** In how many rows of a sheet a header is looked for: a title, a date and some remarks may stand above a list. */
export const HEADER_ROWS = 20;
