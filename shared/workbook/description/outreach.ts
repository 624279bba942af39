import { CONTACT_ROLES, REPLY_KINDS } from "../../program/outreach";
import { choice, column, DATE, openChoice, TEXT } from "./contents";
import { KEY, lookedUp, lookupFormulas } from "./program-lookups";
import type { ListSheet } from "./sheet";

/** Whom the applicant wrote to, and what came back. */
export const OUTREACH: ListSheet = {
  kind: "list",
  id: "outreach",
  purpose: "Whom you wrote to: one row a contact, with what came back and what it settled.",
  tabColor: "#8A4B08",
  hidden: false,
  onlyIn: null,
  table: "Outreach",
  columns: [
    KEY,
    lookedUp("institution", 260, "The program's institution."),
    column(
      "role",
      "Role",
      "stance",
      choice("ContactRoles", CONTACT_ROLES),
      110,
      "The coordinator first; the director for targeted questions; residents for culture.",
    ),
    column(
      "contact",
      "Contact",
      "stance",
      TEXT,
      200,
      "The office's address or number will do. A resident's name is never needed.",
    ),
    column("channel", "Channel", "stance", openChoice("Channels"), 110, "How you wrote or spoke."),
    column("question", "Question", "notes", TEXT, 320, "Short and specific: what the pages leave open."),
    column(
      "sentOn",
      "Sent on",
      "decision",
      DATE,
      100,
      "Late spring to late summer; not when ERAS opens, nor in interview season.",
      "Sent",
    ),
    column("repliedOn", "Replied on", "decision", DATE, 110, "Blank: no reply yet.", "Replied"),
    column(
      "reply",
      "Reply kind",
      "decision",
      choice("ReplyKinds", REPLY_KINDS),
      130,
      "Personalised: somebody answered your question.",
      "Response",
    ),
    column("settled", "What it settled", "notes", TEXT, 320, "Put what it says of IMGs into Evidence, too."),
    column("followUpOn", "Follow up on", "decision", DATE, 110, "When you mean to write again.", "Follow-up"),
    column("notes", "Notes", "notes", TEXT, 240, "Anything else."),
  ],
  formulas: lookupFormulas("institution"),
  frozenColumns: 2,
  readyRows: 200,
};
