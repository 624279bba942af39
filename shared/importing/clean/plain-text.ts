/** Texts of lists without what programs that wrote them put around: brackets of lists, badges, marks. */
import { visible } from "../../program/text";

const LIST = /^\[[\s\S]*\]$/;
/** An item of a list as JSON or Python write it: in double or single quotes with escapes, or bare. */
const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,[\]"']+))\s*(?:,|$)/y;

/** "['J-1 through ECFMG', 'H-1B']" → "J-1 through ECFMG, H-1B"; a text that is no list stays. */
export function withoutListMarks(text: string): string {
  if (!LIST.test(text)) return text;
  const inside = text.slice(1, -1).trim();
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inside.length) {
    const found = ITEM.exec(inside);
    if (found === null) return text;
    const item = visible((found[1] ?? found[2] ?? found[3] ?? "").replace(/\\(.)/g, "$1"));
    if (item !== "" && item !== "None" && item !== "null") items.push(item);
  }
  return items.join(", ");
}

const PICTURES = /(?:\p{Extended_Pictographic}|\ufe0f)+/gu;
const BADGE = /\s*(?:\bnew (?:program|listing)\b!?|\bnew!|[([]new[)\]])\s*/gi;

/** A name without the badges that sites put beside it, e.g. "New Program!". */
export function withoutBadges(name: string): string {
  return visible(name.replace(PICTURES, " ").replace(BADGE, " ").replace(/\s+/g, " "));
}
