import type { CellWrite, Rect, WorkbookModel } from "../model/types";
import { bounding } from "./address";

interface Block {
  rect: Rect;
  cells: CellWrite[][];
}

/**
 * Collects cell writes and hands them to the model in as few calls as possible: Microsoft's client splits a large
 * matrix into chunks of 1,500 cells, and one model call for each would cost more than the write itself.
 */
export class WriteQueue {
  private blocks: Block[] = [];

  constructor(private readonly model: WorkbookModel) {}

  add(rect: Rect, cells: CellWrite[][]): void {
    const last = this.blocks.at(-1);
    if (last && last.rect.sheet === rect.sheet) {
      const box = bounding(last.rect, rect);
      const separate = last.rect.rows * last.rect.columns + rect.rows * rect.columns;
      if (box.rows * box.columns <= separate) {
        this.blocks[this.blocks.length - 1] = merge(box, last, { rect, cells });
        return;
      }
    }
    this.blocks.push({ rect, cells });
  }

  flush(): void {
    const blocks = this.blocks;
    this.blocks = [];
    for (const { rect, cells } of blocks) {
      this.model.ensureSize(rect.sheet, rect.row + rect.rows, rect.column + rect.columns);
      this.model.write(rect, cells);
    }
  }
}

/** The later block wins where both have a value; undefined never hides an earlier write. */
function merge(box: Rect, first: Block, second: Block): Block {
  if (box.row === first.rect.row && box.column === first.rect.column && box.columns === first.rect.columns) {
    while (first.cells.length < box.rows) first.cells.push(new Array<CellWrite>(box.columns).fill(undefined));
    paint(box, first.cells, second);
    return { rect: box, cells: first.cells };
  }
  const cells = Array.from({ length: box.rows }, () => new Array<CellWrite>(box.columns).fill(undefined));
  paint(box, cells, first);
  paint(box, cells, second);
  return { rect: box, cells };
}

function paint(box: Rect, target: CellWrite[][], block: Block): void {
  block.cells.forEach((row, r) => {
    const into = target[block.rect.row - box.row + r];
    if (!into) return;
    row.forEach((cell, c) => {
      if (cell !== undefined) into[block.rect.column - box.column + c] = cell;
    });
  });
}
