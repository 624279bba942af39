import { inScope } from "../../../importing/scope";
import { usualScope } from "../../../importing/usual-scope";
import type { ImportContext } from "../../../workbook/request";
import { cleanedOutcome } from "./cleaned-outcome";
import { isPlain } from "./column-looks";
import { doubtfulLines } from "./encoding-doubt";
import { choicesOf, type ListDraft, newDraft, understoodOf } from "./list-draft";
import type { OpenList } from "./open-list";

export interface BegunList {
  readonly draft: ListDraft;
  /** Whether there is nothing to look over: its columns leave no doubt, and all its programs come in. */
  readonly isClear: boolean;
}

/** A list as it is before the user decides anything about it. */
export function beginList(opened: OpenList, context: ImportContext): BegunList {
  const draft = newDraft(opened);
  const list = understoodOf(opened, draft, context);
  if (list === null) return { draft, isClear: false };
  const choices = choicesOf(list, draft);
  const cleaned = cleanedOutcome(list, choices);
  if (!cleaned.ok) return { draft, isClear: false };
  const scope = usualScope(cleaned.value, context.programs);
  const isTold = opened.tables.length === 1 && opened.notes.length === 0 && list.notes.length === 0;
  return {
    draft: { ...draft, scope },
    isClear:
      isTold &&
      doubtfulLines(opened).length === 0 &&
      isPlain(list, choices) &&
      inScope(cleaned.value.programs, context.programs, scope).outside === 0,
  };
}
