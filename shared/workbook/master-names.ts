import { MASTER } from "./description";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";

/** The names that a sheet of the master gives: its anchor, and those of its blocks. */
export function namesOn(id: SheetId): readonly string[] {
  const described = MASTER.find((sheet) => sheet.id === id);
  const blocks = described?.kind === "form" ? described.blocks.flatMap(({ name }) => name ?? []) : [];
  return [MASTER_SHEETS[id].anchor, ...blocks];
}

export const ANCHORS: readonly string[] = Object.values(MASTER_SHEETS).map(({ anchor }) => anchor);

/** Every name that the master gives. */
export const MASTER_NAMES: readonly string[] = Object.values(MASTER_SHEETS).flatMap(({ id }) => namesOn(id));
