import { invalidArgument } from "./host-error";

/** Excel's rules for sheet names: 1–31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not "History". */
export function checkSheetName(name: string): void {
  if (name.length === 0 || name.length > 31) throw invalidArgument("a sheet name has 1 to 31 characters");
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument("a sheet name cannot contain \\ / ? * [ ] :");
  if (name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument("a sheet name cannot begin or end with an apostrophe");
  }
  if (name.toLowerCase() === "history") throw invalidArgument('"History" is reserved by Excel');
}
