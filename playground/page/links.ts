/** A click on a linked cell follows the link, as in Excel; its tip says before where it leads. */
import type { FUniver } from "@univerjs/core/facade";
import type { WorkbookModel } from "../model/types";
import { linkTarget } from "./link-target";

/** Returns how to stop. */
export function connectLinks(api: FUniver, model: WorkbookModel, container: HTMLElement): () => void {
  const linkAt = (cell: {
    readonly worksheet: { getSheetId(): string };
    readonly row: number;
    readonly column: number;
  }) => model.link(cell.worksheet.getSheetId(), cell.row, cell.column);
  const clicked = api.addEvent(api.Event.CellClicked, (cell) => {
    const link = linkAt(cell);
    if (link === null) return;
    const target = linkTarget(model, link);
    switch (target.kind) {
      case "place":
        model.activate(target.range.sheet);
        model.select(target.range);
        break;
      case "address":
        window.open(target.address, "_blank", "noopener");
        break;
      case "nowhere":
        container.title = `This link leads to ${target.wanted}, which is not there.`;
        break;
    }
  });
  const hovered = api.addEvent(api.Event.CellPointerMove, (cell) => {
    container.title = linkAt(cell)?.tip ?? "";
  });
  return () => {
    clicked.dispose();
    hovered.dispose();
  };
}
