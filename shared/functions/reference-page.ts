/**
 * docs/functions.md, the reference page. Texts come from the catalogue; every result and every sentence about an error
 * is what the functions answer while the page is written, so no number on it is typed by hand.
 */
import { CATALOGUE } from "./catalogue";
import { type FunctionSpec, isProblem, type RawArgument, type ResultCell } from "./types";

/** Calls with everything written out, beside the catalogue's examples, which mostly point to cells. */
const WORKED = [
  "=IMGSCORE({5,4,3,4,2})",
  "=IMGSCORE({5,4,3,4,2}, {3,2,2,1,1})",
  '=IMGSCORE({5,4,"?","?",2}, {1,1,1,1,1}, "low")',
  '=IMGSCORE({5,4,3,4,2}, {"1st","2nd","3rd","4th","5th"})',
  "=IMGFIT({1,5,4,4,3})",
  '=IMGKNOWN({5,4,"?","?",2})',
  '=TIER(82, 4, "Fair", "Pediatrics–Medical Genetics", "Case by case")',
  '=TIER(82, 4, "Fair", "Pediatrics–Medical Genetics", "Shown", 0.9, "more attempts than they accept")',
  '=TIER(82, 4, "Fair", "Pediatrics–Medical Genetics", "Shown", 1, "", {"Tier 1 score",90})',
  '=IMGWHY(82, 4, "Reach")',
  '=IMGRESULTS("P-1", {5,4,3,4,2}, {3,2,2,1,1}, "", "Fair", "Pediatrics–Medical Genetics", "Shown")',
];

const MISTAKES = [
  "=IMGSCORE({5,4,9,4,2})",
  '=IMGSCORE({5,"good",3,4,2})',
  "=IMGSCORE({5,4,3,4})",
  "=IMGSCORE({5,4,3,4,2}, {1,1,1,1})",
  "=IMGSCORE({5,4,3,4,2}, {0,0,0,0,0})",
  '=IMGSCORE({5,4,3,4,2}, {"1st","2nd","3rd","4th","9th"})',
  '=IMGSCORE({5,4,3,4,2}, {"1st","2nd",3,4,5})',
  "=IMGSCORE({5,4,3,4,2}, #REF!)",
  "=IMGFIT({5,4,3,4,2}, {1,0,0,0,0})",
  "=IMGKNOWN({5,4,9,4,2})",
  "=IMGKNOWN({5,4,3,4,2}, {-1,1,1,1,1})",
  ...["TIER", "IMGTIER", "IMGWHY"].flatMap((name) => [
    `=${name}(120, 4)`,
    `=${name}(82, 4, "Fair", "", "perhaps")`,
    `=${name}({82;60}, {4;4;4})`,
    `=${name}(82, 4, "", "", "", 1, "", {"Line",80})`,
  ]),
  '=IMGRESULTS("P-1", {5,4,9,4,2}, {1,1,1,1,1})',
  '=IMGRESULTS({"P-1";"P-2"}, {5,4,3,4,2}, {1,1,1,1,1})',
];

/** One rating each, to show what counts as a rating, as unknown, or as an error. */
const RATINGS = ["3", "3.5", '"4"', '""', "0", '"?"', '"-"', '"n/a"', '"unknown"', "9", '"good"', "TRUE"];

export function functionsPage(): string {
  return `${[head(), ratingsTable(), ...CATALOGUE.map(section)].join("\n\n")}\n`;
}

function head(): string {
  return `<!-- Written by \`npm run docs\` from shared/functions/catalogue.ts: change that file, not this one. -->

# Functions

The names are the same in Excel and in Google Sheets, without a prefix. Each function takes one cell, a column or a
block, and fills as many rows below itself as it was given. Results and errors on this page were computed by the
functions when it was written; numbers are shown with two decimals at most. The ratings are invented.

- **[Brackets]** mark what can be left out at the end. What is left out does not constrain: \`=TIER(82, 4)\` knows
  nothing against the program. Google's help shows every parameter as if it were required.
- **A blank cell means unknown**, never zero, and what is unknown does constrain: \`=TIER(82, 4)\` is ${shown("=TIER(82, 4)")},
  with a blank cell for the stance it is ${shown('=TIER(82, 4, "", "", "")')}.
- **An argument skipped between two commas** is left out in Excel. Google Sheets hands it over like a blank cell.
- **A mistake in a row** spoils that row only: Excel shows #VALUE! with a sentence, Google Sheets the sentence after "⚠".
- **A mistake in the call** (shape, weights, rules) fails the whole call: #VALUE! in Excel, #ERROR! in Google Sheets,
  each with a sentence.`;
}

function ratingsTable(): string {
  const rows = RATINGS.map((rating) => {
    const known = evaluate(`=IMGKNOWN({${rating},5,5,5,5})`);
    const meaning = known.problem ?? (known.text === "1" ? "a rating" : "unknown");
    return `| ${rating === '""' ? "blank" : code(rating)} | ${meaning} |`;
  });
  return [
    "What a cell can hold that a function is given as a rating:",
    `| cell | read as |\n|---|---|\n${rows.join("\n")}`,
    "The rating columns of the master workbook itself take nothing but numbers from 1 to 5: leave a cell of theirs blank\nfor what you do not know.",
  ].join("\n\n");
}

function section(spec: FunctionSpec): string {
  const own = (formula: string) => formula.startsWith(`=${spec.name}(`);
  const names = spec.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const parameters = spec.parameters.map(
    ({ name, optional, help }) => `| ${optional ? `[${name}]` : name} | ${help} |`,
  );
  const examples = [...spec.examples, ...WORKED.filter(own)].map((formula) => {
    const result = parseCall(formula) === null ? "" : ` → ${shown(formula)}`;
    return `- ${code(formula)}${result}`;
  });
  const mistakes = MISTAKES.filter(own).map((formula) => {
    const { problem, whole } = evaluate(formula);
    if (problem === undefined) throw new Error(`${formula} is meant as a mistake and gives a result.`);
    return `| ${code(formula)} | ${whole ? "the call" : "its row"} | ${problem} |`;
  });
  return [
    `## ${spec.name}`,
    code(`${spec.name}(${names.join(", ")})`),
    spec.summary,
    `| parameter | |\n|---|---|\n${parameters.join("\n")}`,
    `**Result.** ${spec.returns}`,
    `**Examples**\n\n${examples.join("\n")}`,
    `**Errors**\n\n| formula | spoils | says |\n|---|---|---|\n${mistakes.join("\n")}`,
  ].join("\n\n");
}

const code = (text: string): string => `\`${text}\``;

interface Answer {
  readonly text: string;
  readonly problem?: string;
  /** The problem fails the whole call. */
  readonly whole?: boolean;
}

/** What a formula with nothing but literals gives. */
function evaluate(formula: string): Answer {
  const call = parseCall(formula);
  const spec = CATALOGUE.find(({ name }) => name === call?.name);
  if (call === null || spec === undefined) throw new Error(`${formula} is no call with literal arguments.`);
  const result = spec.evaluate(call.args);
  if (result.kind === "failure") return { text: "", problem: result.message, whole: true };
  const cells = result.rows.flat();
  const bad = cells.find(isProblem);
  return { text: cells.map(cellText).join(" · "), ...(bad === undefined ? {} : { problem: bad.problem }) };
}

function shown(formula: string): string {
  const { text, problem } = evaluate(formula);
  if (problem !== undefined) throw new Error(`${formula} is meant as an example and fails: ${problem}`);
  return `**${text}**`;
}

function cellText(cell: ResultCell): string {
  if (cell === null || isProblem(cell)) return "blank";
  return typeof cell === "number" ? String(Math.round(cell * 100) / 100) : cell;
}

interface Call {
  readonly name: string;
  readonly args: readonly RawArgument[];
}

const LITERAL = String.raw`"[^"]*"|-?\d+(?:\.\d+)?|TRUE|FALSE|#REF!`;
const BLOCK = String.raw`\{(?:${LITERAL})(?:[,;](?:${LITERAL}))*\}`;
const CALL = new RegExp(String.raw`^=([A-Z]+)\(((?:${LITERAL}|${BLOCK})(?:, (?:${LITERAL}|${BLOCK}))*)\)$`);

/** A formula whose arguments are numbers, texts, TRUE, FALSE, #REF! or blocks in braces; null for one that points to cells. */
function parseCall(formula: string): Call | null {
  const [, name, list] = CALL.exec(formula) ?? [];
  if (name === undefined || list === undefined) return null;
  const args = list.match(new RegExp(`${BLOCK}|${LITERAL}`, "g")) ?? [];
  return { name, args: args.map((text) => (text.startsWith("{") ? block(text) : literal(text))) };
}

function block(text: string): readonly (readonly RawArgument[])[] {
  const cells = new RegExp(LITERAL, "g");
  // No text of these examples holds a semicolon.
  return text.split(";").map((row) => (row.match(cells) ?? []).map(literal));
}

function literal(text: string): string | number | boolean {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.startsWith("#")) return text; // an error, as Google Sheets hands it over
  return text === "TRUE" || text === "FALSE" ? text === "TRUE" : Number(text);
}
