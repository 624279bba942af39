import { WOULD_GO, YES_NO } from "../../program/profile";
import { amount, choice, column, TEXT } from "./contents";
import { KEY, lookedUp, lookupFormulas } from "./program-lookups";
import type { ListSheet } from "./sheet";

/** The final order. Fit stands beside it, chance does not: the match rewards true preference. */
export const RANK_LIST: ListSheet = {
  kind: "list",
  id: "rankList",
  purpose: "Your final order, by true preference and never by chance.",
  tabColor: "#7A1F45",
  hidden: false,
  onlyIn: null,
  table: "RankList",
  columns: [
    column(
      "rank",
      "Rank",
      "decision",
      amount(300, "0"),
      76,
      "1 is where you most want to train. By true preference: guessing at your chances can only cost you.",
      "Order",
    ),
    KEY,
    lookedUp("institution", 260, "The program's institution."),
    lookedUp("program", 220, "The program's name."),
    lookedUp("pathway", 240, "What is trained."),
    lookedUp("nrmpCodes", 130, "The codes to enter at the NRMP: choose the track."),
    lookedUp("fit", 66, "How good for you, 0 to 100, without your chances."),
    lookedUp("finalTier", 130, "Your override, else the tier."),
    column("interviewed", "Interviewed", "decision", choice("YesNo", YES_NO), 130, "Rank only where you interviewed."),
    column(
      "wouldGo",
      "Would I go there?",
      "decision",
      choice("WouldGo", WOULD_GO),
      110,
      "A match binds: leave out where you would not go.",
    ),
    column("why", "Why this place", "decision", TEXT, 340, "What decided it, and what you saw on the day.", "Notes"),
  ],
  formulas: lookupFormulas("institution", "program", "pathway", "nrmpCodes", "fit", "finalTier"),
  frozenColumns: 3,
  readyRows: 60,
};
