import type { EmbeddedHost } from "../../playground/headless";

/** What all sheets hold but the journal and the highest key, which stay: each cell's formula, else its value. */
export function contents(host: EmbeddedHost): unknown {
  const visible = host.model.sheets().filter(({ name }) => name !== "_journal");
  return visible.map(({ id, name }) => {
    const used = host.model.usedRange(id);
    const cells =
      used === null
        ? []
        : host.model.read({
            ...used,
            row: 0,
            column: 0,
            rows: used.row + used.rows,
            columns: used.column + used.columns,
          });
    const shown = cells.map((row) => row.map(({ value, formula }) => formula || value));
    return { name, cells: trimmed(shown.map((row) => (row[0] === "row key" ? row.slice(0, 2) : row))) };
  });
}

function trimmed(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const end = (items: readonly unknown[], isBlank: (item: unknown) => boolean) => {
    let last = items.length;
    while (last > 0 && isBlank(items[last - 1])) last--;
    return last;
  };
  const lines = rows.map((row) =>
    row.slice(
      0,
      end(row, (cell) => cell === null || cell === ""),
    ),
  );
  return lines.slice(
    0,
    end(lines, (line) => Array.isArray(line) && line.length === 0),
  );
}
