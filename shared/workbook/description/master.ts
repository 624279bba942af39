import { BENCHMARKS } from "./benchmarks";
import { EVIDENCE } from "./evidence";
import { IMPORT_LOG } from "./import-log";
import { MEMORY } from "./memory";
import { OUTREACH } from "./outreach";
import { PROFILE } from "./profile";
import { PROGRAMS } from "./programs";
import { RANK_LIST } from "./rank-list";
import { SETTINGS } from "./settings";
import type { SheetDescription } from "./sheet";
import { SHORTLIST } from "./shortlist";
import { START_HERE } from "./start-here";
import { VALUES } from "./values";

/** All sheets of the master workbook, in the order of their tabs. */
export const MASTER: readonly SheetDescription[] = [
  START_HERE,
  PROFILE,
  PROGRAMS,
  EVIDENCE,
  OUTREACH,
  BENCHMARKS,
  SHORTLIST,
  RANK_LIST,
  SETTINGS,
  IMPORT_LOG,
  VALUES,
  MEMORY,
];
