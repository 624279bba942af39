import type { Entries } from "./saved-workbook";

/** The numbers by which Excel knows the columns of a table; Univer has texts. */
export class ColumnIds {
  private readonly known = new Map<string, Map<string, number>>();

  /**
   * `ids`: Univer's, left to right. Asked when a table is made it counts from one; a new column gets the next number,
   * and one that was deleted and comes back by undo has its former one.
   */
  of(tableId: string, ids: readonly string[]): readonly number[] {
    const numbers = this.known.get(tableId) ?? new Map<string, number>();
    this.known.set(tableId, numbers);
    return ids.map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    });
  }

  saved(): Entries<Entries<number>> {
    return [...this.known].map(([table, numbers]) => [table, [...numbers]]);
  }

  restore(known: Entries<Entries<number>>): void {
    for (const [table, numbers] of known) this.known.set(table, new Map(numbers));
  }
}
