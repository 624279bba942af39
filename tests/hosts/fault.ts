import type { HeadlessModel } from "../../playground/headless";

/** What changes a workbook, of all that both faces do with it. */
const CHANGES = [
  "addSheet",
  "deleteSheet",
  "renameSheet",
  "setHidden",
  "setTabColor",
  "setFrozen",
  "ensureSize",
  "write",
  "clear",
  "setStyle",
  "setColumnWidth",
  "setRowHeight",
  "setName",
  "deleteName",
  "addTable",
  "setTableRange",
  "setValidation",
  "addConditionalFormat",
  "clearConditionalFormats",
  "setFilter",
  "setNote",
  "setLink",
  "setProtected",
  "addChart",
  "insertRows",
  "deleteRows",
] as const satisfies readonly (keyof HeadlessModel)[];

/** Lets so many more changes happen, then none: as when Google stops a script, or a pane is closed halfway. */
export function killAfter(model: HeadlessModel, changes: number): { readonly end: () => number } {
  let made = 0;
  const originals = CHANGES.map((name) => [name, Reflect.get(model, name)] as const);
  for (const [name, original] of originals) {
    Reflect.set(model, name, (...args: readonly unknown[]) => {
      if (made >= changes) throw new Error("Stopped by the test.");
      made++;
      return Reflect.apply(original, model, args);
    });
  }
  return {
    /** Lets everything happen again; tells how many changes there were. */
    end: () => {
      for (const [name, original] of originals) Reflect.set(model, name, original);
      return made;
    },
  };
}
