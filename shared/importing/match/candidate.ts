/** What goes into the matching of two lists of programs, and what comes out. Plain data. */

/** A program that is there already, or a row of the list that comes in. Texts as their list writes them. */
export interface Candidate {
  /** The row key, or the file's line. Unique in its list. */
  readonly id: string;
  readonly institution: string;
  readonly program: string;
  readonly city: string;
  /** A postal code, or "". */
  readonly state: string;
  /** A label, or "" when it is not known. */
  readonly pathway: string;
  /** Ten digits, or "". */
  readonly acgmeCode: string;
  readonly nrmpCodes: readonly string[];
  readonly website: string;
  readonly emails: readonly string[];
}

export type Basis = "ACGME code" | "NRMP code" | "your answer" | "name and place" | "none";

/** One finding, in words, and what it does to the odds (natural logarithm; above 0: for the same program). */
/** What stands for how likely any two programs are before anything of them is compared: it speaks neither for nor against. */
export const BEFORE_COMPARING = "before comparing: one of about 20 programs of a state";

export interface Evidence {
  readonly what: string;
  readonly logOdds: number;
}

export interface ProgramMatch {
  /** Of the row that comes in. */
  readonly id: string;
  readonly decision: "same" | "ask" | "new";
  /** Of the program that is there: for same and ask; null for new. */
  readonly key: string | null;
  readonly basis: Basis;
  /** 0–1: that it is this program. */
  readonly probability: number;
  readonly evidence: readonly Evidence[];
  /** Further programs it may be, the likeliest first. */
  readonly others: readonly { readonly key: string; readonly probability: number }[];
}

/** What the user once answered. `alias` as `aliasOf` writes it. */
export interface Remembered {
  readonly aliases: readonly Answer[];
  readonly refusals: readonly Answer[];
}

export interface Answer {
  readonly alias: string;
  /** It is, or is not, the program with this key. */
  readonly key: string;
}
