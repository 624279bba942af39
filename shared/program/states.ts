import { fold } from "./text";

/** US states, DC and Puerto Rico: postal code, name, and Census Bureau region. Source: US Census Bureau. */
const TABLE =
  "AL Alabama South|AK Alaska West|AZ Arizona West|AR Arkansas South|CA California West|CO Colorado West|" +
  "CT Connecticut Northeast|DE Delaware South|DC District of Columbia South|FL Florida South|GA Georgia South|" +
  "HI Hawaii West|ID Idaho West|IL Illinois Midwest|IN Indiana Midwest|IA Iowa Midwest|KS Kansas Midwest|" +
  "KY Kentucky South|LA Louisiana South|ME Maine Northeast|MD Maryland South|MA Massachusetts Northeast|" +
  "MI Michigan Midwest|MN Minnesota Midwest|MS Mississippi South|MO Missouri Midwest|MT Montana West|" +
  "NE Nebraska Midwest|NV Nevada West|NH New Hampshire Northeast|NJ New Jersey Northeast|NM New Mexico West|" +
  "NY New York Northeast|NC North Carolina South|ND North Dakota Midwest|OH Ohio Midwest|OK Oklahoma South|" +
  "OR Oregon West|PA Pennsylvania Northeast|PR Puerto Rico Territory|RI Rhode Island Northeast|" +
  "SC South Carolina South|SD South Dakota Midwest|TN Tennessee South|TX Texas South|UT Utah West|" +
  "VT Vermont Northeast|VA Virginia South|WA Washington West|WV West Virginia South|WI Wisconsin Midwest|WY Wyoming West";

export interface State {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

export const STATES: readonly State[] = TABLE.split("|").map((entry) => {
  const words = entry.split(" ");
  return { code: words[0] ?? "", name: words.slice(1, -1).join(" "), region: words[words.length - 1] ?? "" };
});

const byText = new Map(
  STATES.flatMap((state) => [state.code, state.name, initials(state)].map((text) => [fold(text), state] as const)),
);

/** "N.Y.", "D.C."; the code again where it is not the initials: "M.D." is a degree. */
function initials({ code, name }: State): string {
  const capitals = name.match(/[A-Z]/g) ?? [];
  return capitals.length > 1 ? capitals.join(".") : code;
}

/** The state a text names by code or name, or null. */
export function parseState(text: string): State | null {
  return byText.get(fold(text)) ?? null;
}
