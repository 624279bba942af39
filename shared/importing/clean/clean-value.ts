import { classify } from "../../program/classify";
import { isRoundedCode, parseAcgmeCode, parseNrmpCodes } from "../../program/codes";
import type { Field, FieldId } from "../../program/field";
import { pathwayOfWords } from "../../program/pathways";
import { readRating } from "../../program/rating";
import { parseStance } from "../../program/stances";
import { parseState } from "../../program/states";
import { fold, LONGEST_TEXT } from "../../program/text";
import type { Cleaned } from "./cleaned";
import { type DateOrder, readDateIn } from "./dates";
import { readEmails } from "./emails";
import { readNumber } from "./numbers";
import { withoutBadges, withoutListMarks } from "./plain-text";
import { saidYesOrNo } from "./yes-or-no";

/** How a column writes its values, told from all of them. */
export interface ColumnManner {
  readonly dates: DateOrder;
  readonly partOfOne: boolean;
}

/** A cell of a list as the value of a field, in the workbook's own spelling. */
export function cleanValue(field: Field, raw: string, manner: ColumnManner): Cleaned {
  if (isMissing(raw)) return null;
  if (isErrorShown(raw)) return { reason: "is an error value" };
  const text = withoutListMarks(raw);
  if (isMissing(text)) return null;
  if (text.length > LONGEST_TEXT) return { reason: "is longer than a cell can hold, 32,767 characters" };
  const { content } = field;
  switch (content.kind) {
    case "text":
    case "code":
      return cleanWords(field.id, text);
    case "choice":
      return content.open ? cleanWords(field.id, text) : cleanChoice(field.id, content.values, text);
    case "rating": {
      const rating = readRating(text);
      return typeof rating === "string" ? { reason: "is not a rating from 1 to 5" } : rating;
    }
    case "number":
      return readNumber(text, content.minimum, content.maximum, manner.partOfOne);
    case "date":
      return readDateIn(manner.dates, text);
  }
}

/** Words for a value that a list does not have, beside those for unknown. */
const MISSING = new Set([
  "none",
  "null",
  "nan",
  "none listed",
  "not listed",
  "not reported",
  "not provided",
  "no data",
  "#n/a",
  "…",
]);

/** Whether a cell of a list says nothing: blank, a dash, "not available". */
export function isMissing(text: string): boolean {
  const { kind } = classify(text);
  return kind === "blank" || kind === "unknown" || MISSING.has(text.toLowerCase()) || text === "[]";
}

/** An error value of a spreadsheet; a note may begin with a warning sign. */
function isErrorShown(text: string): boolean {
  const cell = classify(text);
  return cell.kind === "error" && cell.value.startsWith("#");
}

/** Text as it stands, or in the spelling that the workbook uses. */
function cleanWords(id: FieldId, text: string): Cleaned {
  switch (id) {
    case "acgmeCode":
      return acgmeCodeIn(text) ?? { reason: isRoundedCode(text) ? ROUNDED : "is no ACGME code of ten digits" };
    case "nrmpCodes": {
      const { codes } = parseNrmpCodes(text);
      return codes.length > 0 ? codes.join(", ") : { reason: "is no NRMP code like 9999765C0" };
    }
    case "state":
      return parseState(text)?.code ?? text;
    case "pathway":
      return pathwayOfWords(text)?.label ?? text;
    case "institution":
    case "program":
      return withoutBadges(text) || null;
    case "directorEmail":
    case "coordinatorEmail":
      return readEmails(text);
    case "visa":
      return saidYesOrNo(text) ?? text;
    default:
      return text;
  }
}

const ROUNDED = "is a number in scientific notation without all ten digits: the others may be rounded away";

/** The code itself, or within the address of a program's page: ".../program/7659999001". */
function acgmeCodeIn(text: string): string | null {
  const [, inAddress] = /\/(\d{10})(?:[/?#]|$)/.exec(text) ?? [];
  return inAddress ?? parseAcgmeCode(text);
}

/** A value of a list that takes no other, in any case: a host refuses anything else. */
function cleanChoice(id: FieldId, values: readonly string[], text: string): Cleaned {
  const folded = fold(text);
  const value = values.find((one) => fold(one) === folded) ?? (id === "stance" ? stanceOf(folded) : undefined);
  return value ?? { reason: `is not one of ${values.join(", ")}` };
}

/** Lists that only say whether a program takes IMGs. */
function stanceOf(folded: string): string | undefined {
  if (["y", "true", "accepts imgs", "img friendly"].includes(folded)) return parseStance("Yes") ?? undefined;
  if (["n", "false", "does not accept imgs"].includes(folded)) return parseStance("No") ?? undefined;
  return undefined;
}
