/** Where cells are on the screen, in pixels from the corner of the grid's canvas, as scrolled and zoomed as they are. */
import type { Injector } from "@univerjs/core";
import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";

/** Of the grid, in pixels. */
const SCROLL_BAR = 10;

export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridPlaces {
  readonly canvas: HTMLCanvasElement;
  readonly sheet: string;
  readonly scale: number;
  /** From this cell's corner to that cell's corner. */
  between(from: CellPlace, to: CellPlace): ScreenBox;
  /** The part of the canvas in which a thing that hangs on this cell may show: behind headers and frozen panes it may not. */
  visible(cell: CellPlace): ScreenBox;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Null until the grid is drawn. */
export function gridPlaces(injector: Injector): GridPlaces | null {
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const render = workbook ? injector.get(IRenderManagerService).getRenderById(workbook.getUnitId()) : null;
  const worksheet = workbook?.getActiveSheet();
  if (!render || !worksheet) return null;
  const sheet = worksheet.getSheetId();
  const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(sheet);
  const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !main) return null;
  const { scaleX: scale } = render.scene.getAncestorScale();
  const { xSplit, ySplit } = worksheet.getFreeze();
  const corner = ({ row, column }: CellPlace) => {
    const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
    return { x: startX, y: startY };
  };
  const frozen = corner({ row: ySplit, column: xSplit });
  const canvas = render.engine.getCanvasElement();
  return {
    canvas,
    sheet,
    scale,
    between(from, to) {
      const start = corner(from);
      const end = corner(to);
      return {
        left: (start.x - (from.column < xSplit ? 0 : main.viewportScrollX)) * scale,
        top: (start.y - (from.row < ySplit ? 0 : main.viewportScrollY)) * scale,
        width: (end.x - start.x) * scale,
        height: (end.y - start.y) * scale,
      };
    },
    visible({ row, column }) {
      const left = (column < xSplit ? skeleton.rowHeaderWidth : frozen.x) * scale;
      const top = (row < ySplit ? skeleton.columnHeaderHeight : frozen.y) * scale;
      return {
        left,
        top,
        width: canvas.clientWidth - SCROLL_BAR - left,
        height: canvas.clientHeight - SCROLL_BAR - top,
      };
    },
  };
}
