/** What the master's sheets are called when they are made. */
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { sameName } from "./same-name";

/**
 * The first name for a new sheet that no sheet has: `Settings`, else `Settings (IMGScore)`, `Settings (IMGScore 2)`, …
 * The longest one stays within Excel's 31 characters.
 */
export function freeName(id: SheetId, taken: readonly string[]): string {
  const { name } = MASTER_SHEETS[id];
  let number = 0;
  while (taken.some((other) => sameName(other, numbered(name, number)))) number++;
  return numbered(name, number);
}

/** Which sheet of the master is made under this name; null for any other name. */
export function idOfGiven(name: string): SheetId | null {
  return readGiven(name)?.id ?? null;
}

/**
 * Those of the sheets that have a name under which this one is made, the likeliest first: it gets a number only where
 * the user has a sheet under the name without it.
 */
export function givenNames(id: SheetId, sheetNames: readonly string[]): readonly string[] {
  const given = sheetNames.flatMap((name) => {
    const read = readGiven(name);
    return read?.id === id ? [{ name, number: read.number }] : [];
  });
  return given.sort((a, b) => b.number - a.number).map(({ name }) => name);
}

function numbered(name: string, number: number): string {
  if (number === 0) return name;
  return number === 1 ? `${name} (IMGScore)` : `${name} (IMGScore ${number})`;
}

function readGiven(name: string): { readonly id: SheetId; readonly number: number } | null {
  const [, base = "", mark, digits] = /^(.+?)( \(IMGScore(?: ([1-9]\d*))?\))?$/i.exec(name) ?? [];
  const sheet = Object.values(MASTER_SHEETS).find((candidate) => sameName(candidate.name, base));
  if (sheet === undefined) return null;
  return { id: sheet.id, number: mark === undefined ? 0 : Number(digits ?? 1) };
}
