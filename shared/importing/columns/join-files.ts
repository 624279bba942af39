import { fold, visible } from "../../program/text";
import { type ListRow, listRow } from "../grid";
import { profileOf } from "./profile";
import { said } from "./value-kinds";

interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
}

/** A column of codes may hold a few remarks; one of which less is codes is none. */
const ARE_CODES = 0.8;
/** Two files of which hardly any code meets belong to different years, or to different things. */
const MEET = 0.5;

/**
 * A list of NRMP program codes with what a list of institutions says of each, joined on the institution's number: the
 * first four digits of a program code. Null where one of them has no such column, or fewer than half of the codes find
 * their institution.
 */
export function joinOnInstitution(codes: Table, institutions: Table): Table | null {
  const codeColumn = columnOf(codes, (column) => profileOf(codes.rows, column).share("nrmpCodes"));
  const numberColumn = columnOf(institutions, (column) => {
    const { share, distinct } = profileOf(institutions.rows, column);
    return distinct >= ARE_CODES ? share("fourDigits") : 0;
  });
  if (codeColumn === null || numberColumn === null) return null;

  const byNumber = new Map<string, readonly string[]>();
  for (const { cells } of institutions.rows) {
    const number = institutionNumber(cells[numberColumn] ?? "");
    if (number !== null && !byNumber.has(number)) byNumber.set(number, cells);
  }
  const partners = codes.rows.map(({ cells }) => byNumber.get(visible(cells[codeColumn] ?? "").slice(0, 4)));
  const withCode = codes.rows.filter(({ cells }) => said(cells[codeColumn] ?? "") !== null).length;
  if (partners.filter((partner) => partner !== undefined).length < MEET * withCode) return null;

  const joined = institutions.headers.flatMap((_, column) => (column === numberColumn ? [] : [column]));
  const width = codes.headers.length;
  return {
    headers: [
      ...codes.headers,
      ...joined.map((column) => joinedHeader(institutions.headers[column] ?? "", codes.headers)),
    ],
    rows: codes.rows.map((row, index) => {
      const partner = partners[index];
      // A row with too many cells is damaged; what comes behind it would hide that.
      if (partner === undefined || row.cells.length > width) return row;
      const cells = [...row.cells, ...Array<string>(width - row.cells.length).fill("")];
      return listRow(row.line, [...cells, ...joined.map((column) => partner[column] ?? "")]);
    }),
  };
}

/** The column most of which is such; the first of several. */
function columnOf({ headers }: Table, share: (column: number) => number): number | null {
  const shares = headers.map((_, column) => share(column));
  const most = Math.max(0, ...shares);
  return most >= ARE_CODES ? shares.indexOf(most) : null;
}

/** Four digits; a spreadsheet takes a leading zero. */
function institutionNumber(cell: string): string | null {
  const digits = visible(cell).replace(/\.0+$/, "");
  return /^\d{3,4}$/.test(digits) ? digits.padStart(4, "0") : null;
}

/** "name" of an institution beside "name" of a program is the institution's. */
function joinedHeader(header: string, taken: readonly string[]): string {
  if (fold(header) === "name") return "Institution";
  const isTaken = taken.some((other) => fold(other) === fold(header));
  return isTaken || header === "" ? `Institution ${header}`.trim() : header;
}
