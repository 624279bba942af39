/** A town with the state that people write behind it. */
import { parseState } from "../program/states";
import { visible } from "../program/text";

export interface Place {
  readonly town: string;
  /** A postal code; null where the text names none. */
  readonly state: string | null;
}

/** What is longer is no name of a town. */
const LONGEST = 200;
const COUNTRY = /[\s,]+(?:U\.?\s?S\.?\s?A\.?|United States(?: of America)?)$/i;
const ZIP = /[\s,]+\d{5}(?:-\d{4})?$/;
const BEHIND_COMMA = /^(.*\S)\s*,\s*([^,]+)$/;
const BEHIND_TOWN = /^(.*[^\s,])\s+([A-Z]{2}|[A-Z]\.\s?[A-Z]\.?)$/;
const CAPITAL = /^(washington)[\s,]+d\.?\s?c\.?$/i;

/**
 * "Springfield, IL 62701, USA" → Springfield in IL; "Boston MA" and "Washington D.C." too. `said` is the postal code
 * that stands beside the town, or "": among capitals only it tells that the last two are a state.
 */
export function readPlace(text: string, said: string): Place {
  if (text.length > LONGEST) return { town: text, state: null };
  const inCountry = visible(text).replace(COUNTRY, "");
  const written = inCountry.replace(ZIP, "");
  const [, capital] = CAPITAL.exec(written) ?? [];
  if (capital !== undefined) return { town: capital, state: "DC" };
  const [, before, last = ""] = BEHIND_COMMA.exec(written) ?? [];
  const state = parseState(last);
  if (before !== undefined && state !== null) return { town: before, state: state.code };
  const [, town, letters = ""] = BEHIND_TOWN.exec(written) ?? [];
  const code = parseState(letters)?.code ?? null;
  if (town !== undefined && code !== null && (code === said || /\p{Ll}/u.test(town))) return { town, state: code };
  return { town: inCountry, state: null };
}
