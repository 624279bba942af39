import type { Page } from "playwright-core";

export interface RowPlace {
  /** Of the row's header. */
  readonly header: { readonly x: number; readonly y: number };
  /** Of its cell in column A. */
  readonly cell: { readonly x: number; readonly y: number };
}

/** Where a row of the grid is drawn: found by pressing cells of column A, from far down up to the frozen rows. */
export async function findRow(page: Page, row: number): Promise<RowPlace> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  const grid = await page.locator("#grid canvas[id*=sheet-main]").boundingBox();
  if (grid === null) throw new Error("There is no grid.");
  for (let y = grid.y + 250; y > grid.y; y -= 5) {
    await page.mouse.click(grid.x + 80, y);
    if ((await nameBox.inputValue()) !== `A${row}`) continue;
    // Away from the border, where a press would resize the row.
    return { header: { x: grid.x + 20, y: y - 10 }, cell: { x: grid.x + 80, y: y - 10 } };
  }
  throw new Error(`Row ${row} is not in sight.`);
}
