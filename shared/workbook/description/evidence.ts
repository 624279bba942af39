import { DOMAINS } from "../../program/domains";
import { amount, choice, column, DATE, DATE_FORMAT, openChoice, TEXT } from "./contents";
import { KEY, lookedUp, lookupFormulas } from "./program-lookups";
import type { ListSheet, References } from "./sheet";

/** What was found out about programs: suggested openness is computed from it, and the ratings' notes rest on it. */
export const EVIDENCE: ListSheet = {
  kind: "list",
  id: "evidence",
  purpose: "What you found, one row a finding; suggested openness rests on it.",
  tabColor: "#5B4B8A",
  hidden: false,
  onlyIn: null,
  table: "Evidence",
  columns: [
    KEY,
    lookedUp("institution", 260, "The program's institution."),
    column(
      "domain",
      "Domain",
      "ratings",
      choice(
        "Domains",
        DOMAINS.map(({ label }) => label),
      ),
      180,
      "Which of the five ratings it speaks to.",
    ),
    column(
      "kind",
      "Kind",
      "ratings",
      openChoice("EvidenceKinds"),
      270,
      "What sort of finding it is. Settings says how much each kind weighs.",
      "Evidence kind",
    ),
    column("finding", "Finding or quote", "notes", TEXT, 340, "Their words or what you saw.", "Finding", "Quote"),
    column(
      "imgs",
      "IMGs counted",
      "numbers",
      amount(1000, "0"),
      100,
      "Kinds that are counted only: how many IMGs. 0 counts too; blank means not counted. Never names.",
      "IMGs",
    ),
    column(
      "outOf",
      "Out of",
      "numbers",
      amount(1000, "0"),
      80,
      "Among how many whose school you could see.",
      "Of how many",
    ),
    column("source", "Source", "provenance", TEXT, 240, "The page's address, or who told you and how.", "URL"),
    column(
      "sourceKind",
      "Source kind",
      "provenance",
      openChoice("SourceKinds"),
      160,
      "What sort of source it is. The same finding from two sources counts once.",
    ),
    column("seenOn", "Date seen", "provenance", DATE, 100, "When you saw or heard it: findings age.", "Date"),
    column(
      "checkAgain",
      "Check again by",
      "results",
      { kind: "result", format: DATE_FORMAT },
      110,
      "By then it holds with half its force: date seen and the kind's half-life in Settings.",
    ),
    column("notes", "Notes", "notes", TEXT, 240, "Anything else."),
  ],
  formulas: [...lookupFormulas("institution"), { column: "checkAgain", formula: checkAgain }],
  frozenColumns: 2,
  readyRows: 300,
};

const DAYS_A_YEAR = 365.25;
/** Columns of the named block: the kind, and its half-life in years. */
const KINDS = "INDEX(EvidenceWeights,0,1)";
const HALF_LIVES = "INDEX(EvidenceWeights,0,4)";

function checkAgain({ own }: References): string {
  const [seen, kind] = [own("seenOn"), own("kind")];
  const years = `INDEX(${HALF_LIVES},MATCH(${kind},${KINDS},0))`;
  return `=IF(OR(${seen}="",${kind}=""),"",IFERROR(IF(${years}>0,${seen}+ROUND(${DAYS_A_YEAR}*${years},0),""),""))`;
}
