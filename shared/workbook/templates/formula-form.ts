import { outsideText } from "../formula-text";
import { rowFormulas } from "../row-formulas";

/** Stands for whatever a formula refers to. */
const ANY = "§";

/**
 * Whether a formula is one of ours for this result, whatever it refers to by now: columns are moved, renamed and
 * deleted (#REF!), and Settings come and go.
 */
export function hasOwnForm(id: string, formula: string): boolean {
  return FORMS.get(id)?.has(masked(formula)) ?? false;
}

const FORMS: ReadonlyMap<string, ReadonlySet<string>> = formsById();

function formsById(): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const weights of [null, ANY]) {
    for (const rules of [null, ANY]) {
      for (const [id, formula] of rowFormulas({ own: () => ANY, ratings: ANY, weights, rules })) {
        forms.set(id, (forms.get(id) ?? new Set()).add(masked(formula)));
      }
    }
  }
  return forms;
}

function masked(formula: string): string {
  const bare = outsideText(formula, (part) =>
    part
      .replace(/\s+/g, "")
      .toUpperCase()
      // A cell of the formula's own row: Programs[[#This Row],[Score]], [@Score], INDEX($H:$H,ROW()).
      .replace(/(?:[\p{L}_][\p{L}\p{N}_.]*)?\[(?:[^[\]]|\[(?:[^[\]']|'.)*\])*\]/gu, ANY)
      .replace(/#REF!/g, ANY)
      .replace(/INDEX\((?:\$?[A-Z]+:\$?[A-Z]+|§),ROW\(\)\)/g, ANY)
      .replace(/\b(?:WEIGHTS|TIERRULES)\b/g, ANY)
      .replace(/§:§/g, ANY)
      .replace(/(?:CHOOSE\(\{1,2,3,4,5\}|HSTACK\(§)(?:,§)*\)/g, ANY),
  );
  // What a list does not tell is passed as blank.
  return bare.replace(/(?<=[(,])""(?=[,)])/g, ANY);
}
