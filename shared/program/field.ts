import type { DomainId } from "./domains";

/** Everything that is known, thought or computed of a program. One id is one column of the Programs sheet. */
export type FieldId =
  | "key"
  | "institution"
  | "city"
  | "state"
  | "region"
  | "program"
  | "pathway"
  | "setting"
  | "length"
  | "positions"
  | "acgmeCode"
  | "nrmpCodes"
  | "website"
  | "director"
  | "directorEmail"
  | "coordinator"
  | "coordinatorEmail"
  | "stance"
  | "stanceQuote"
  | "stanceDate"
  | "visa"
  | "percentImg"
  | "step2"
  | "graduationLimit"
  | "clinicalMonths"
  | DomainId
  | `${DomainId}Notes`
  | "openness"
  | "competitiveness"
  | "score"
  | "low"
  | "high"
  | "known"
  | "fit"
  | "tier"
  | "why"
  | "tierOverride"
  | "overrideNote"
  | "finalTier"
  | "status"
  | "signal"
  | "whyThisProgram"
  | "sources"
  | "lastChecked";

/** One field of a program, as a person or a file can give it. */
export interface Field {
  readonly id: FieldId;
  readonly header: string;
  /** Other headers that mean the same, for renamed columns and imported files. */
  readonly synonyms: readonly string[];
  readonly content: FieldContent;
}

/** What a value of the field must look like. Every field may be blank: unknown. */
export type FieldContent =
  | { readonly kind: "text" }
  /** Digits that are no number: kept as text, leading zeros and all. */
  | { readonly kind: "code" }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "rating" }
  | { readonly kind: "date" }
  /** Usually one of a named list in Settings, to which others may be added. */
  | { readonly kind: "choice"; readonly list: string; readonly open: true }
  /** One of these values and no other; the named list in Settings shows them. */
  | { readonly kind: "choice"; readonly list: string; readonly open: false; readonly values: readonly string[] };
