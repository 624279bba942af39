import { STATISTICS } from "../../program/benchmarks";
import { amount, choice, column, DATE, openChoice, TEXT } from "./contents";
import { KEY, lookedUp, lookupFormulas } from "./program-lookups";
import type { ListSheet } from "./sheet";

const FIGURE = amount(100_000);

/** Published figures that the applicant took. None is there to begin with: their terms forbid passing them on. */
export const BENCHMARKS: ListSheet = {
  kind: "list",
  id: "benchmarks",
  purpose: "Published figures that you took from Charting Outcomes, fill rates and Residency Explorer.",
  tabColor: "#3D5A80",
  hidden: false,
  onlyIn: null,
  table: "Benchmarks",
  columns: [
    column(
      "source",
      "Source",
      "provenance",
      openChoice("BenchmarkSources"),
      170,
      "Charting Outcomes and program results: nrmp.org, Match data. Residency Explorer: residencyexplorer.org, with your own login.",
      "Report",
    ),
    column("season", "Season", "provenance", TEXT, 100, "The year of the match that the figures describe.", "Year"),
    { ...KEY, help: "The program's row key where the figures are one program's; blank for a whole pathway." },
    lookedUp("institution", 240, "The program's institution."),
    column(
      "pathway",
      "Pathway",
      "identity",
      openChoice("Pathways"),
      260,
      "Charting Outcomes seldom reports genetics apart: say which specialty it is.",
      "Specialty",
    ),
    column(
      "applicants",
      "Applicants",
      "numbers",
      openChoice("ApplicantTypes"),
      130,
      "Whom the figures describe. Take US IMG where it is reported apart.",
      "Applicant type",
    ),
    column("metric", "Metric", "numbers", openChoice("Metrics"), 210, "What was measured."),
    column(
      "statistic",
      "Statistic",
      "numbers",
      choice("Statistics", STATISTICS),
      130,
      "Quartiles: low is the 25th, high the 75th percentile. Middle 80 %: the 10th and the 90th.",
    ),
    column("value", "Value", "numbers", FIGURE, 80, "Mean, median or rate; 8 for 8 %.", "Mean", "Median"),
    column("spread", "SD", "numbers", FIGURE, 66, "Standard deviation, with a mean.", "Standard deviation"),
    column("low", "Low", "numbers", FIGURE, 66, "The lower end of the range.", "10th percentile", "25th percentile"),
    column("high", "High", "numbers", FIGURE, 70, "The upper end of the range.", "90th percentile", "75th percentile"),
    column("counted", "Counted", "numbers", FIGURE, 100, "How many applicants or positions it rests on.", "n"),
    column("where", "Where", "provenance", TEXT, 240, "The page's address, and the table or chart on it.", "URL"),
    column("takenOn", "Taken on", "provenance", DATE, 100, "When you took it.", "Date"),
    column("notes", "Notes", "notes", TEXT, 240, "Anything else."),
  ],
  formulas: lookupFormulas("institution"),
  frozenColumns: 0,
  readyRows: 200,
};
