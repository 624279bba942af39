import type { CellWrite } from "./block-writes";
import { type CellContent, isEmpty } from "./cell";
import { blockName, createBlocks, namedRows } from "./create-form";
import type { Block, FormSheet, References } from "./description/sheet";
import { blockRange, hasHeaders } from "./find-blocks";
import { findSheet } from "./find-sheets";
import { contentAt, type Finding, formulasToPutBack, isBroken } from "./finding";
import { currentReferences } from "./references";
import type { WorkbookSnapshot } from "./snapshot";

type Contents = readonly (readonly CellContent[])[];

/** What a form of the master lacks: blocks, their names, and formulas that lost what they refer to. */
export function checkForm(snapshot: WorkbookSnapshot, form: FormSheet): readonly Finding[] {
  const name = findSheet(snapshot, form.id);
  const contents = name === null ? null : snapshot.sheets[name]?.contents;
  if (name === null || contents === null || contents === undefined) return [];
  const references = currentReferences(snapshot, form.id);
  const standing = form.blocks.filter((block) => blockRange(snapshot, block) !== null || hasHeaders(contents, block));
  return [
    ...form.blocks.flatMap((block): readonly Finding[] => {
      if (blockRange(snapshot, block) !== null) return [];
      if (hasHeaders(contents, block)) {
        if (block.name === null) return [];
        return [{ what: `${name}: the name ${block.name} to give back to its cells`, changes: blockName(block, name) }];
      }
      if (!isFree(contents, block)) return [];
      return [
        { what: `${name}: to add ${block.headers[0] ?? "a block"}`, changes: createBlocks([block], name, references) },
      ];
    }),
    ...formulasToPutBack(
      name,
      standing.flatMap((block) => brokenFormulas(name, contents, block, references)),
    ),
  ];
}

/** Whether nothing of the user's stands where the block belongs. */
function isFree(contents: Contents, block: Block): boolean {
  for (let row = block.row; row <= block.row + namedRows(block); row++) {
    for (let c = 0; c < block.headers.length; c++) {
      if (!isEmpty(contentAt(contents, row, block.column + c))) return false;
    }
  }
  return true;
}

function brokenFormulas(sheet: string, contents: Contents, block: Block, references: References): readonly CellWrite[] {
  if (!hasHeaders(contents, block)) return [];
  return block.rows.flatMap((cells, r) =>
    cells.flatMap((cell, c): readonly CellWrite[] => {
      if (typeof cell !== "object" || cell === null || !("formula" in cell)) return [];
      const [row, column] = [block.row + 1 + r, block.column + c];
      const now = contentAt(contents, row, column);
      return isBroken(now) ? [{ sheet, row, column, value: { formula: cell.formula(references) }, expect: now }] : [];
    }),
  );
}
