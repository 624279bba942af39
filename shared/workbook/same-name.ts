/** Both hosts tell the names of sheets, cells and tables apart by their letters, not by their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
