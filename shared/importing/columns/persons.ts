import { fold } from "../../program/text";
import type { TargetId } from "./file-fields";
import { headerWords } from "./header-words";

/** A header as it is looked up. */
export interface PersonHeader {
  readonly header: string;
  /** Nothing says whose name or address it is: it may be an office's, or another person's. */
  readonly guessed: boolean;
}

/**
 * Headers that say only "Email", with the person whose it is put before: of several, the nearest one to the left; of one,
 * the director where the list names no coordinator. A contact's name is the coordinator's where it stands beside the only
 * address, and nobody else is named. Others as they are.
 */
export function headersWithPerson(
  headers: readonly string[],
  meaning: (header: string) => TargetId | null,
): readonly PersonHeader[] {
  const meanings = headers.map(meaning);
  const onlyDirector =
    meanings.some((id) => personOf(id) === "Director") &&
    !meanings.some((id) => personOf(id) === "Coordinator" || id === "directorEmail");
  const bare = headers.filter(isBareEmail).map(fold);
  const contact = loneContact(headers, meanings);
  return headers.map((header, column) => {
    if (column === contact) return { header: "Coordinator", guessed: true };
    if (!isBareEmail(header)) return { header, guessed: saysNotWhose(header) };
    const repeated = bare.filter((other) => other === fold(header)).length > 1;
    const person = repeated ? nearestPerson(meanings, column) : onlyDirector ? "Director" : null;
    return { header: person === null ? header : `${person} email`, guessed: !repeated || person === null };
  });
}

/** An address or a contact, and no word of a person. */
function saysNotWhose(header: string): boolean {
  const { words } = headerWords(header);
  const isOf = (known: readonly string[]) => words.some((word) => known.includes(word));
  return isOf(["email", "contact", "correo"]) && !isOf(["director", "coordinator", "administrator", "manager"]);
}

/** The column of the one contact who can be written to; null where there is none, or somebody else. */
function loneContact(headers: readonly string[], meanings: readonly (TargetId | null)[]): number | null {
  const addresses = meanings.filter((id) => id === "directorEmail" || id === "coordinatorEmail");
  if (addresses.length !== 1 || meanings.some((id) => personOf(id) !== null)) return null;
  const contacts = headers.flatMap((header, column) => {
    const { words } = headerWords(header);
    return meanings[column] === null && words.includes("contact") ? [{ words, column }] : [];
  });
  const [only, ...others] = contacts;
  const isName = only?.words.every((word) => word === "contact" || word === "name") && only.words.includes("name");
  return only !== undefined && others.length === 0 && isName ? only.column : null;
}

type Person = "Director" | "Coordinator";

function personOf(id: TargetId | null): Person | null {
  if (id === "director" || id === "directorFirstName" || id === "directorLastName") return "Director";
  return id === "coordinator" ? "Coordinator" : null;
}

function nearestPerson(meanings: readonly (TargetId | null)[], column: number): Person | null {
  for (let left = column - 1; left >= 0; left--) {
    const person = personOf(meanings[left] ?? null);
    if (person !== null) return person;
  }
  return null;
}

function isBareEmail(header: string): boolean {
  const { words } = headerWords(header);
  return words.includes("email") && words.every((word) => word === "email" || word === "address");
}
