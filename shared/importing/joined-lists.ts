/** Lists that are only whole together: match codes, and the institutions that their first four digits number. */
import type { Field } from "../program/field";
import { joinOnInstitution } from "./columns/join-files";
import { usedColumns } from "./columns/used-columns";
import type { UnderstoodList } from "./understand";

export interface JoinedLists {
  /** The list of codes with what the other says of each code's institution. */
  readonly joined: UnderstoodList;
  /** Places of the two in what was given. */
  readonly codes: number;
  readonly institutions: number;
}

/** The first two of these lists that are whole only together; null where there are none. */
export function joinLists(lists: readonly UnderstoodList[], fields: readonly Field[]): JoinedLists | null {
  for (const [codes, list] of lists.entries()) {
    for (const [institutions, other] of lists.entries()) {
      const joined = codes === institutions || namesInstitutions(list) ? null : joinOnInstitution(list, other);
      if (joined === null) continue;
      const columns = usedColumns(joined, fields);
      const notes = [...list.notes, ...other.notes];
      return { codes, institutions, joined: { ...list, ...joined, columns, notes } };
    }
  }
  return null;
}

/** A list of codes that says where each program is needs no other one. */
function namesInstitutions({ columns }: UnderstoodList): boolean {
  return columns.some(({ target }) => target === "institution") && columns.some(({ target }) => target === "city");
}
