/** Google's links: addresses, where `#gid=ID&range=A1` leads to a place of the spreadsheet itself. */
import type { Link } from "../../model/annotation-types";
import type { Rect, WorkbookModel } from "../../model/types";
import { a1Notation, parseA1 } from "./a1";
import { numericSheetId } from "./grid";
import type { HostState } from "./host-state";

const PLACE = /^#gid=(\d+)(?:&range=([A-Za-z0-9:]+))?$/;

export function linkFromUrl(host: HostState, url: string): Link {
  const [, id, range = ""] = PLACE.exec(url) ?? [];
  const sheet = host.model.sheets().find((candidate) => String(numericSheetId(host, candidate.id)) === id);
  return sheet ? { kind: "sheet", sheet: sheet.id, range, tip: "" } : { kind: "address", address: url, tip: "" };
}

/** Null where a link that was made in Excel leads nowhere that Google could name. */
export function urlOfLink(host: HostState, link: Link): string | null {
  switch (link.kind) {
    case "address":
      return link.address;
    case "sheet":
      return placeUrl(host, link.sheet, link.range);
    case "reference": {
      const at = parseA1(link.reference);
      const sheet = host.model.sheets().find(({ name }) => name === at?.sheet);
      if (at === null || sheet === undefined) return null;
      const first = { sheet: sheet.id, row: at.row, column: at.column, rows: 1, columns: 1 };
      return placeUrl(host, sheet.id, a1Notation(first));
    }
  }
}

/** What a script writes replaces what the cell said, with its link. */
export function unlink(model: WorkbookModel, { sheet, row, column, rows, columns }: Rect): void {
  for (const at of model.links(sheet)) {
    const isInside = at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
    if (isInside) model.setLink({ sheet, row: at.row, column: at.column, rows: 1, columns: 1 }, null);
  }
}

function placeUrl(host: HostState, sheet: string, range: string): string {
  return `#gid=${numericSheetId(host, sheet)}${range === "" ? "" : `&range=${range}`}`;
}
