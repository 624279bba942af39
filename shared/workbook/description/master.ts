import { PROGRAMS } from "./programs";
import { SETTINGS } from "./settings";
import type { SheetDescription } from "./sheet";

/** All sheets of the master workbook, in the order of their tabs. */
export const MASTER: readonly SheetDescription[] = [PROGRAMS, SETTINGS];
