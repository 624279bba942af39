import { APPLICANT_TYPES, BENCHMARK_SOURCES, METRICS, STATISTICS } from "../../program/benchmarks";
import { DOMAINS } from "../../program/domains";
import { SOURCE_KINDS } from "../../program/evidence";
import { CHANNELS, CONTACT_ROLES, REPLY_KINDS } from "../../program/outreach";
import { PATHWAYS } from "../../program/pathways";
import {
  CERTIFICATION_STATES,
  CITIZENSHIPS,
  EXAM_RESULTS,
  PATHWAY_STAGES,
  REGION_WISHES,
  WOULD_GO,
  YES_NO,
} from "../../program/profile";
import { APPLICATION_SERVICES, WRITING_TIMES } from "../../program/season";
import { SIGNALS } from "../../program/signals";
import { COMPETITIVENESS, STANCES } from "../../program/stances";
import { STATES } from "../../program/states";
import { STATUSES } from "../../program/statuses";
import { TIERS } from "../../scoring/tier";
import { listBlock } from "./blocks";
import type { Block } from "./sheet";

/** The lists that Programs chooses from, beside the rules. */
const PROGRAM_LISTS: readonly Block[] = [
  listBlock(
    "Pathways",
    "Pathways",
    8,
    PATHWAYS.map(({ label }) => label),
    240,
    8,
  ),
  listBlock("Stances", "IMG stances", 10, STANCES, 110, 0),
  listBlock("CompetitivenessBands", "Competitiveness", 12, COMPETITIVENESS, 140, 0),
  listBlock("Tiers", "Tiers", 14, TIERS, 150, 0),
  listBlock("Regions", "Regions", 16, [...new Set(STATES.map(({ region }) => region))], 110, 4),
  listBlock(
    "ProgramSettings",
    "Settings of programs",
    18,
    ["University", "Community", "Community with university", "Military"],
    180,
    4,
  ),
  listBlock("Statuses", "Statuses", 20, STATUSES, 120, 6),
  listBlock("Signals", "Signals", 22, SIGNALS, 90, 0),
];

const FIRST = 48;

/** The lists of the other sheets: name, header, values, width, and rows for values of the user's own. */
const OTHER_LISTS: readonly (readonly [string, string, readonly string[], number, number])[] = [
  ["Domains", "Domains", DOMAINS.map(({ label }) => label), 180, 0],
  ["SourceKinds", "Kinds of sources", SOURCE_KINDS, 170, 4],
  ["ContactRoles", "Roles of contacts", CONTACT_ROLES, 150, 0],
  ["Channels", "Channels", CHANNELS, 120, 4],
  ["ReplyKinds", "Kinds of replies", REPLY_KINDS, 140, 0],
  ["BenchmarkSources", "Sources of benchmarks", BENCHMARK_SOURCES, 180, 4],
  ["ApplicantTypes", "Types of applicants", APPLICANT_TYPES, 170, 4],
  ["Metrics", "Metrics", METRICS, 220, 6],
  ["Statistics", "Statistics", STATISTICS, 130, 0],
  ["ExamResults", "Exam results", EXAM_RESULTS, 120, 0],
  ["CertificationStates", "Certification", CERTIFICATION_STATES, 120, 0],
  ["PathwayStages", "Pathway stages", PATHWAY_STAGES, 180, 0],
  ["Citizenships", "Citizenship", CITIZENSHIPS, 150, 0],
  ["RegionWishes", "Wishes for regions", REGION_WISHES, 160, 0],
  ["YesNo", "Yes or no", YES_NO, 90, 0],
  ["WouldGo", "Would I go there?", WOULD_GO, 150, 0],
  ["ApplicationServices", "Application services", APPLICATION_SERVICES, 175, 0],
  ["WritingTimes", "Writing to programs", WRITING_TIMES, 170, 0],
];

/** Where a block begins that stands right of all lists. */
export const COLUMN_AFTER_LISTS = FIRST + 2 * OTHER_LISTS.length;

/** What cells choose from, one column each, an empty column between. */
export const LIST_BLOCKS: readonly Block[] = [
  ...PROGRAM_LISTS,
  ...OTHER_LISTS.map(([name, header, values, width, spare], index) =>
    listBlock(name, header, FIRST + 2 * index, values, width, spare),
  ),
];
