/** The addresses in a cell for e-mail: itself, several, or those of links. */
import type { Cleaned } from "./cleaned";

const ADDRESS = /[^\s@<>()[\],;:"'|/?=&]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z0-9@-])/gi;
/** A link to write to: what else stands beside its address is how it is shown. */
const LINK = /\bmailto:/gi;
const BETWEEN = /[\s,;/|<>()"]+|\b(?:and|or)\b/gi;

/** Whether there is one that is read. */
export function hasEmail(text: string): boolean {
  return text.includes("@") && text.search(ADDRESS) >= 0;
}

/** The addresses, each once, with a comma between; anything beside them is told. */
export function readEmails(text: string): Cleaned {
  const addresses = new Map<string, string>();
  for (const [address] of text.matchAll(ADDRESS)) {
    const spelling = address.toLowerCase();
    if (!addresses.has(spelling)) addresses.set(spelling, address);
  }
  if (addresses.size === 0) return { reason: "is no e-mail address like name@example.org" };
  const part = [...addresses.values()].join(", ");
  const isAll = text.search(LINK) >= 0 || text.replace(ADDRESS, "").replace(BETWEEN, "") === "";
  return isAll ? part : { reason: "is more than addresses; only those are taken", part };
}
