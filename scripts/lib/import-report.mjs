/**
 * What became of an imported file, as docs/report.schema.json has it: each of its rows in one place.
 *
 * @param {import("./import-report.mjs").Imported} what
 * @param {import("./import-report.mjs").Outcome} outcome
 * @returns {import("./import-report.mjs").ImportReport}
 */
export function importReport({ file, joinedWith, format, encoding, list, columns, outside }, outcome) {
  const { counts, rejected, imported } = outcome;
  const programs = [...imported, ...outside];
  const folded = programs.flatMap(({ line, alsoLines }) => alsoLines.map((row) => ({ row, into: line })));
  const used = new Set([...programs.map(({ line }) => line), ...folded.map(({ row }) => row)]);
  return {
    file,
    joinedWith,
    source: list.provider,
    format,
    encoding,
    sheet: list.source.sheet ?? null,
    headerRow: list.headerRows?.to ?? null,
    mapping: columns.map(({ header, field, confidence, use }) => ({
      header,
      field,
      confidence: shortened(confidence),
      use,
    })),
    counts: {
      read: list.rows.length,
      add: counts.add,
      complete: counts.change,
      same: counts.same,
      ask: imported.filter((row) => decisionOf(row) === "ask").length,
      closed: counts.closed,
      outside: counts.outside,
      folded: folded.length,
      leftOut: list.rows.filter(({ line }) => !used.has(line)).length,
      rejected: counts.rejected,
    },
    rejected: rejected.map(({ line, reason }) => ({ row: line, reason })),
    folded: folded.sort((a, b) => a.row - b.row),
    outside: outside.map(({ line }) => line),
    matches: imported.map((row) => ({
      row: row.line,
      key: row.key,
      basis: row.basis,
      probability: shortened(row.probability),
      decision: decisionOf(row),
      fields: row.fields.map(({ field, was, brings, state, by }) => ({ field, was, brings, state, by })),
    })),
  };
}

/**
 * Where nobody was there to say whether the list has it already, it came apart.
 *
 * @param {import("./import-report.mjs").ImportRow} row
 */
function decisionOf({ state, asked }) {
  if (state === "closed") return "closed";
  if (asked !== null) return "ask";
  return state === "add" ? "new" : "same";
}

/**
 * Digits that mean something.
 *
 * @param {number} share
 */
function shortened(share) {
  return Math.round(share * 10_000) / 10_000;
}
