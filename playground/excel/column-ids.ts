/** The numbers by which Excel knows the columns of a table; the model has texts. They stay while the host lives. */
export class ColumnIds {
  private readonly known = new Map<string, Map<string, number>>();

  /** `ids`: the model's, left to right. A column that is deleted and comes back by undo has its former number. */
  of(tableId: string, ids: readonly string[]): readonly number[] {
    const numbers = this.known.get(tableId) ?? new Map<string, number>();
    this.known.set(tableId, numbers);
    return ids.map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    });
  }
}
