import type { ColumnGroup, ColumnSpec } from "../column";
import { OUTREACH } from "../description/outreach";
import { PROGRAM_COLUMNS } from "../programs-columns";

export const TEMPLATE_IDS = ["ratings", "identity", "stance", "outreach", "shortlist"] as const;

export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A group of the master's columns that can be put into a sheet of the user's own. */
export interface ColumnTemplate {
  readonly id: TemplateId;
  readonly label: string;
  /** What one gets, in a line. */
  readonly summary: string;
  readonly columns: readonly ColumnSpec[];
}

/** What the user decides with; the rest of the results is computed. */
const RATINGS = columnsOf("ratings");
const COMPUTED = columnsOf("results").filter(({ content }) => content.kind === "result");

export const COLUMN_TEMPLATES: readonly ColumnTemplate[] = [
  {
    id: "ratings",
    label: "Ratings and results",
    summary: "Five ratings, and the score, its bounds, fit and tier in every row.",
    columns: [...RATINGS, ...COMPUTED],
  },
  {
    id: "identity",
    label: "Program details",
    summary: "Institution, place, pathway, codes, website and contacts.",
    // A row key finds a program in the master list only.
    columns: columnsOf("identity").filter(({ id }) => id !== "key"),
  },
  {
    id: "stance",
    label: "Stance and evidence",
    summary: "What they say of IMGs, with quote and date, and what each rating rests on.",
    columns: [...columnsOf("stance"), ...columnsOf("notes"), ...columnsOf("provenance")],
  },
  {
    id: "outreach",
    label: "Outreach",
    summary: "Whom you wrote to, when, what you asked and what came back.",
    // Those are looked up by the row key.
    columns: OUTREACH.columns.filter(({ id, content }) => id !== "key" && content.kind !== "result"),
  },
  {
    id: "shortlist",
    label: "Shortlist",
    summary: "Your own tier with its reason, the final tier, status and signal.",
    columns: columnsOf("decision"),
  },
];

/** Every column that a sheet of the user's own can have, each once: what its headers are compared with. */
export const KNOWN_COLUMNS: readonly ColumnSpec[] = [
  ...PROGRAM_COLUMNS.filter(({ id }) => id !== "key"),
  ...templateOf("outreach").columns,
];

export function templateOf(id: TemplateId): ColumnTemplate {
  const found = COLUMN_TEMPLATES.find((template) => template.id === id);
  if (found === undefined) throw new Error(`There is no group of columns "${id}".`);
  return found;
}

function columnsOf(group: ColumnGroup): readonly ColumnSpec[] {
  return PROGRAM_COLUMNS.filter((column) => column.group === group);
}
