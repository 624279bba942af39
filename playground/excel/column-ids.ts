/**
 * Gives table columns ids that survive renaming and moving, as Excel's do. The model knows a table only by its
 * range, so columns are recognised again by header first and by position among the rest: a column that is renamed
 * and moved between two reads gets a new id, which Excel would not do.
 */
export class ColumnIds {
  private readonly known = new Map<string, { id: number; header: string }[]>();
  private next = 1;

  /** The ids of a table's columns, left to right. */
  of(tableId: string, headers: readonly string[]): readonly number[] {
    const before = this.known.get(tableId) ?? [];
    const byHeader = new Map(before.map((column) => [column.header, column.id]));
    const ids: (number | null)[] = headers.map((header) => {
      const id = byHeader.get(header) ?? null;
      byHeader.delete(header);
      return id;
    });
    const renamed = before.length === headers.length;
    const left = new Set(byHeader.values());
    const now = ids.map((id, index) => {
      const header = headers[index] ?? "";
      if (id !== null) return { id, header };
      const samePlace = before[index]?.id;
      if (renamed && samePlace !== undefined && left.delete(samePlace)) return { id: samePlace, header };
      return { id: this.next++, header };
    });
    this.known.set(tableId, now);
    return now.map((column) => column.id);
  }
}
