/** What the steps come to, counted in cells that were read. step-formulas comes to the same in the workbook itself. */
import { DOMAINS } from "../program/domains";
import { RATING_MAXIMUM, RATING_MINIMUM } from "../program/rating";
import { BACKUP_RULE_NAME } from "../scoring/tier-rules";
import { type CellValue, isEmpty } from "./cell";
import { MASTER } from "./description";
import { PROFILE_PARTS } from "./description/profile-questions";
import { EXCLUDED, FIRST_RANK, KNOWN_BACKUPS } from "./description/program-counts";
import { targetRow } from "./description/settings-plan";
import {
  AIM,
  type Count,
  type Measure,
  NO_PROGRAMS,
  type Noted,
  type StepDescription,
  type Words,
} from "./description/steps";
import { findList } from "./find-list";
import type { SheetId } from "./master-sheets";
import { namedCells } from "./named-cells";
import { sameName } from "./same-name";
import type { WorkbookSnapshot } from "./snapshot";

/** How far a step is. */
export interface StepCount {
  /** E.g. "22 of 28 rated in full". */
  readonly words: string;
  /** 0 to 1, in whole percent, rounded down: 1 is done. */
  readonly share: number;
}

/** Counts a step; null where a sheet, a column or a name that it counts in was not read or is not there. */
export function countStep(snapshot: WorkbookSnapshot, { measures, noted }: StepDescription): StepCount | null {
  try {
    const count = (what: Count) => countOf(snapshot, what);
    const words = [
      ...measures.map((measure) => measured(count, measure)),
      ...noted.map((extra) => counted(count, extra)),
    ];
    const reached = measures.reduce((sum, measure) => sum + share(count, measure), 0);
    return { words: words.join(", "), share: Math.floor((100 * reached) / measures.length + 0.0001) / 100 };
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}

/** What is counted in was not read, or is not in the workbook. */
class NotThere extends Error {}

type Counter = (what: Count) => number;

function measured(count: Counter, { count: what, words, goal }: Measure): string {
  if ("atLeast" in goal) return counted(count, { count: what, words });
  const now = count(what);
  if ("of" in goal) {
    const all = count(goal.of);
    return all === 0 ? NO_PROGRAMS : `${now} of ${all} ${wordsAfter(now, words)}`;
  }
  const target = count(goal.aim);
  if (target === 0) return counted(count, { count: what, words });
  return now > target ? `${now}, ${AIM} ${target}` : `${now} of the ${target} ${AIM}`;
}

function counted(count: Counter, { count: what, words }: Noted): string {
  const now = count(what);
  return `${now} ${wordsAfter(now, words)}`;
}

function wordsAfter(now: number, words: Words): string {
  if (typeof words === "string") return words;
  return now === 1 ? words.one : words.many;
}

function share(count: Counter, { count: what, goal }: Measure): number {
  if ("of" in goal) {
    const all = count(goal.of);
    return all === 0 ? 0 : Math.min(1, count(what) / Math.max(1, all));
  }
  const least = "aim" in goal ? count(goal.aim) : goal.atLeast;
  return Math.min(1, count(what) / Math.max(1, least));
}

function countOf(snapshot: WorkbookSnapshot, count: Count): number {
  const inPrograms = (column: string) => columnOf(snapshot, "programs", column);
  switch (count.kind) {
    case "answers":
      return questions(snapshot).filter(([, answer]) => !isEmpty(answer)).length;
    case "questions":
      return questions(snapshot).length;
    case "programs":
      return programs(snapshot).filter((is) => is).length;
    case "genetics": {
      const [pathways, tiers] = [inPrograms("pathway"), inPrograms("finalTier")];
      const known = backups(snapshot);
      const isBackup = (pathway: CellValue) => known.some((backup) => sameText(pathway, backup));
      return programs(snapshot).filter(
        (is, row) => is && !isBackup(pathways[row] ?? null) && !sameText(tiers[row] ?? null, EXCLUDED),
      ).length;
    }
    case "rated": {
      const [first = [], ...others] = DOMAINS.map(({ id }) => inPrograms(id));
      return first.filter((cell, row) => [cell, ...others.map((cells) => cells[row] ?? null)].every(isRating)).length;
    }
    case "with":
      return inPrograms(count.column).filter((cell) => count.values.some((value) => sameText(cell, value))).length;
    case "decided": {
      const [undecided = null, ...further] = blockCells(snapshot, "Statuses").map(([status = null]) => status);
      const decisions = further.filter((status) => !isEmpty(status) && !sameText(status, undecided));
      return inPrograms("status").filter((status) => decisions.some((decision) => sameText(status, decision))).length;
    }
    case "target": {
      const least = blockCells(snapshot, "TierTargets")[targetRow("Genetics programs")]?.[1];
      return typeof least === "number" ? least : 0;
    }
    case "filled":
      return columnOf(snapshot, count.list, count.column).filter((cell) => !isEmpty(cell)).length;
    case "numbers":
      return columnOf(snapshot, count.list, count.column).filter((cell) => typeof cell === "number").length;
    case "ranked": {
      const keys = columnOf(snapshot, "rankList", "key");
      return columnOf(snapshot, "rankList", "rank").filter(
        (rank, row) => typeof rank === "number" && rank >= FIRST_RANK && !isEmpty(keys[row] ?? null),
      ).length;
    }
  }
}

/** Of each row of Programs, whether it is a program: it has a key or an institution. */
function programs(snapshot: WorkbookSnapshot): readonly boolean[] {
  const institutions = columnOf(snapshot, "programs", "institution");
  return columnOf(snapshot, "programs", "key").map((key, row) => !isEmpty(key) || !isEmpty(institutions[row] ?? null));
}

/** Pathways that are a backup: the known ones, and those that the tier rules name. */
function backups(snapshot: WorkbookSnapshot): readonly CellValue[] {
  const named = blockCells(snapshot, "TierRules").flatMap(([rule = null, pathway = null]) =>
    sameText(rule, BACKUP_RULE_NAME) ? [pathway] : [],
  );
  return [...KNOWN_BACKUPS, ...named];
}

/** Label and answer of each question that everybody can answer. */
function questions(snapshot: WorkbookSnapshot): readonly (readonly [CellValue, CellValue])[] {
  return PROFILE_PARTS.flatMap(({ name, questions: of }) => {
    const optional = of.filter((question) => question.optional);
    return blockCells(snapshot, name).flatMap(([label = null, answer = null]) =>
      isEmpty(label) || optional.some((question) => sameText(label, question.label)) ? [] : [[label, answer] as const],
    );
  });
}

/** The cells of a list's column below its header, as far as Excel's table goes. */
function columnOf(snapshot: WorkbookSnapshot, id: SheetId, column: string): readonly CellValue[] {
  const list = MASTER.find((sheet) => sheet.id === id);
  const found = list?.kind === "list" ? findList(snapshot, list) : null;
  const at = found?.columns.get(column);
  if (found === null || at === undefined) throw new NotThere();
  const end = found.table === null ? found.sheet.values.length : found.table.row + found.table.rows;
  return found.sheet.values.slice(1, end).map((cells) => cells[at] ?? null);
}

/** The cells that a block's name points to. */
function blockCells(snapshot: WorkbookSnapshot, name: string): readonly (readonly CellValue[])[] {
  const cells = namedCells(snapshot, name);
  if (cells === null) throw new NotThere();
  return cells;
}

function isRating(cell: CellValue): boolean {
  return typeof cell === "number" && cell >= RATING_MINIMUM && cell <= RATING_MAXIMUM;
}

/** Both hosts compare texts without regard to case. */
function sameText(a: CellValue, b: CellValue): boolean {
  return typeof a === "string" && typeof b === "string" && sameName(a, b);
}
