/** A value, null where the cell says nothing, or why it cannot be read, or only this part of it. */
export type Cleaned = string | number | null | { readonly reason: string; readonly part?: string };
