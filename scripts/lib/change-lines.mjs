/** What of known programs changes by an imported file, told on the terminal; and which programs the file calls closed. */
import { printable } from "./printable.mjs";

/** More would push what follows off the screen; the report has them all. */
const SHOWN = 10;

/** Longer values are cut. */
const LONGEST = 40;

/**
 * @param {readonly import("./import-report.mjs").ImportRow[]} imported
 * @returns {string[]}
 */
export function changeLines(imported) {
  const told = imported.flatMap((row) => {
    const parts = partsOf(row);
    return parts.length === 0 ? [] : [`  ${nameOf(row)}: ${parts.join("; ")}`];
  });
  const more = told.length - SHOWN;
  return [
    ...(told.length > 0 ? ["Known programs that change, and closed ones:"] : []),
    ...told.slice(0, SHOWN),
    ...(more > 0 ? [`  and ${more.toLocaleString("en-US")} more; --report lists them all`] : []),
  ];
}

/** @param {import("./import-report.mjs").ImportRow} row */
function partsOf({ closed, fields }) {
  const filled = fields.filter(({ state }) => state === "fill").map(({ header }) => header);
  return [
    ...(closed === null ? [] : [`the list says ${quoted(closed)}`]),
    ...(filled.length > 0 ? [`${filled.join(", ")} filled in`] : []),
    ...fields.flatMap(({ header, was, brings, state, by }) => {
      const whose = by === null ? "" : ` (${by === "You" ? "yours" : printable(by)})`;
      if (state === "update") return [`${header} ${quoted(was)}${whose} becomes ${quoted(brings)}`];
      return state === "kept" ? [`${header} ${quoted(was)}${whose} stays, the list says ${quoted(brings)}`] : [];
    }),
  ];
}

/** @param {import("./import-report.mjs").ImportRow} row */
function nameOf({ line, key, asked, institution, program }) {
  const name = printable(institution || program);
  return key === null || asked !== null ? `line ${line}, ${name}` : `${key} ${name}`;
}

/** @param {string} text */
function quoted(text) {
  const line = printable(text);
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}"`;
}
