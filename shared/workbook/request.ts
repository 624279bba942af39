import type { Grid } from "../importing/grid";
import type { IncomingList } from "../importing/incoming-list";
import type { FieldId } from "../program/field";
import type { StepRequest } from "./apply-step";
import type { CellValue } from "./cell";
import type { ImportChoices } from "./import-choices";
import type { ImportRow } from "./imported";
import type { Step } from "./journal";
import type { PlaceToShow } from "./place-to-show";
import type { ApplyResult, Conflict, Plan } from "./plan";
import type { HostName } from "./snapshot";
import type { StepProgress } from "./step-progress";
import type { TemplateId } from "./templates/column-templates";

/**
 * Everything that the pane, the command line and a test can ask of the add-in, as JSON.
 * Excel answers in the page; Google Sheets answers at Google, through `google.script.run.request(…)`.
 */
interface Asks {
  readonly status: object;
  readonly preview: { readonly action: Action };
  readonly apply: { readonly plan: Plan; readonly step: StepRequest };
  /** Asks the step that is being applied to stop where that is possible; its own answer tells whether it did. */
  readonly stop: { readonly step: string };
  /** What was done, newest first. */
  readonly history: object;
  readonly explain: object;
  readonly programs: object;
  /** Brings a sheet of the workbook to the front. Nothing is written, and nothing comes into the history. */
  readonly show: { readonly at: PlaceToShow };
  /** The sheets that are the user's own, to choose one to import: the tops tell which of them have a list. */
  readonly sheets: object;
  /** What one of them holds: its Excel tables, and what else stands on it. */
  readonly "own-sheet": { readonly sheet: string };
  /** What is known before a list is read: the programs there are, and what the user answered about headers. */
  readonly "import-context": object;
}

export type RequestKind = keyof Asks;

/** Written so that a function of one kind K relates the request to its answer, `RequestOf<K>` to `Answer<K>`. */
export type RequestOf<K extends RequestKind> = { readonly [P in K]: { readonly kind: P } & Asks[P] }[K];

export type Request = RequestOf<RequestKind>;

export type Action =
  | {
      readonly kind: "create-master";
      /** YYYY-MM-DD, for the date as of which findings are weighed; left blank without it. */
      readonly today?: string;
    }
  /** Gives programs that were typed by hand their row key and result formulas. */
  | { readonly kind: "complete-rows" }
  /** Changes fields of one program, as the pane's card does. */
  | { readonly kind: "set-fields"; readonly key: string; readonly edits: readonly FieldEdit[] }
  /** Puts a group of columns into the sheet of the user's own where the selection is. */
  | { readonly kind: "add-columns"; readonly template: TemplateId }
  /** Takes a step back; `sheets` are those to read, by the history. */
  | { readonly kind: "undo"; readonly step: string; readonly sheets: readonly string[] }
  /** Does what is left of a step that was interrupted. */
  | { readonly kind: "finish"; readonly step: string; readonly sheets: readonly string[] }
  | {
      readonly kind: "import";
      readonly list: IncomingList;
      readonly choices: ImportChoices;
      /** YYYY-MM-DD: the core has no clock. */
      readonly today: string;
      /** What to know about the list before it is relied on. */
      readonly notice: string | null;
    };

/** A field of one program that the user changes in the pane. */
export interface FieldEdit {
  readonly field: FieldId;
  /** What the pane showed: if the cell holds something else by now, nothing is written. */
  readonly was: CellValue;
  readonly value: string | number | null;
}

export interface Answers {
  readonly status: WorkbookStatus;
  readonly preview: Preview;
  readonly apply: ApplyResult;
  readonly stop: { readonly asked: true };
  readonly history: readonly HistoryStep[];
  readonly explain: Explanation;
  readonly programs: readonly ProgramRecord[];
  /** The name of the sheet that is in front now. */
  readonly show: { readonly sheet: string };
  readonly sheets: readonly OwnSheet[];
  readonly "own-sheet": readonly Grid[];
  readonly "import-context": ImportContext;
}

export interface ImportContext {
  readonly programs: readonly ProgramRecord[];
  /** By headerIdentity; null where the user said that it means nothing. */
  readonly headers: readonly { readonly about: string; readonly field: string | null }[];
}

/** A sheet of the user's own. */
export interface OwnSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its first rows, as `own-sheet` gives all of them. */
  readonly top: readonly Grid[];
  /** Whether there is no more than that. */
  readonly isWhole: boolean;
}

/** A sentence for a person: what is wrong, where, and what to do. */
export interface Problem {
  readonly message: string;
}

export type Answer<K extends RequestKind> =
  | { readonly ok: true; readonly value: Answers[K] }
  | { readonly ok: false; readonly problem: Problem };

export interface WorkbookStatus {
  readonly host: HostName;
  /** none: no Programs sheet; ready: found and whole; damaged: see problems. */
  readonly master: "none" | "ready" | "damaged";
  readonly programs: number;
  /** Programs typed by hand that lack their row key or a result formula. */
  readonly incomplete: number;
  /** Tier → number of programs, best tier first. */
  readonly tiers: readonly { readonly tier: string; readonly programs: number }[];
  readonly problems: readonly string[];
  /** How far the six steps are; none where there is no master, or the list is damaged. */
  readonly steps: readonly StepProgress[];
  /** Whether anything was ever written that the history can show. */
  readonly hasHistory: boolean;
  /** A step that has begun and not ended: it was interrupted, or is under way elsewhere. */
  readonly unfinished: Step | null;
}

export interface HistoryStep extends Step {
  /** Names, as they were then, of the sheets to read before it is taken back or finished: mostly those that it wrote. */
  readonly sheets: readonly string[];
  /** Whether it can be taken back: it is done, is no undo itself, and its record is whole. */
  readonly undoable: boolean;
}

export interface Preview {
  readonly plan: Plan;
  /** The interrupted step that the plan finishes; null for all others. */
  readonly resumes: string | null;
  /** Why there is no plan: cells that were changed since and would be lost. */
  readonly blocked: readonly Conflict[];
  /** Short lines, e.g. "28 programs to add". */
  readonly summary: readonly string[];
  /** What becomes of each program of an imported list. */
  readonly imported: readonly ImportRow[];
  readonly counts: ImportCounts;
  /** Rows left out, with the file's line and the reason. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** What becomes of each column of a group that is added. */
  readonly columns: readonly ColumnOutcome[];
  /** Where the list comes from and how old it is. */
  readonly notice: string | null;
}

/** How many programs of a list come, change, or stay as they are, each in one of them; `rejected` counts rows and cells. */
export interface ImportCounts {
  readonly add: number;
  readonly change: number;
  readonly same: number;
  /** The user is to say whether the list has them. */
  readonly ask: number;
  readonly closed: number;
  /** How many of the closed ones the list has: they are marked, the others left out. */
  readonly closedHere: number;
  readonly rejected: number;
  /** Out of scope. */
  readonly outside: number;
}

export interface ColumnOutcome {
  readonly header: string;
  /** Its letters. */
  readonly place: string;
  /** new: it comes; used: it is there; yours: it is there, and what the user typed stays without formulas. */
  readonly state: "new" | "used" | "yours";
}

export type Explanation =
  /** Whether there is a list of which another row can be selected. */
  | { readonly kind: "no-program"; readonly message: string; readonly hasList: boolean }
  | {
      readonly kind: "program";
      readonly program: ProgramRecord;
      readonly contributions: readonly Contribution[];
      readonly why: string;
      readonly domains: readonly DomainCells[];
      /** Ratings that are none: which cell holds what, and what to do. */
      readonly problems: readonly string[];
      /** Why the cell's score is not the sum of the contributions; null when it is. */
      readonly stale: string | null;
    };

/** The cells of one domain, as the user typed them. */
export interface DomainCells {
  readonly domain: string;
  readonly ratingField: FieldId;
  readonly rating: CellValue;
  readonly notesField: FieldId;
  readonly notes: CellValue;
}

/** One domain's share of the score, in points; shares are rounded so that they add up to the shown score. */
export interface Contribution {
  readonly domain: string;
  readonly rating: number | null;
  /** The normalised weight, 0–1. */
  readonly weight: number;
  /** Points of 100, to one decimal. Unknown domains count with the middle of the scale. */
  readonly points: number;
  /** The most this domain can give: 100 · weight. */
  readonly maximum: number;
}

/** One program as the workbook has it. Scores are 0–100, unrounded; null means unknown. */
export interface ProgramRecord {
  readonly key: string;
  readonly institution: string;
  readonly city: string;
  readonly state: string;
  readonly program: string;
  readonly pathway: string;
  readonly acgmeCode: string;
  readonly nrmpCodes: string;
  readonly ratings: readonly (number | null)[];
  readonly openness: number | null;
  readonly known: number | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly fit: number | null;
  readonly tier: string;
  readonly finalTier: string;
  readonly sources: string;
}
