import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FieldId } from "../../../program/field";
import type { FieldChange, ImportRow } from "../../../workbook/imported";
import { Checkbox } from "../../parts/checkbox";
import { nameOf } from "../../words";
import { EvidenceChips } from "./evidence-chips";
import { basisText } from "./import-words";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fields: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    listStyleType: "none",
  },
  header: { fontWeight: tokens.fontWeightSemibold },
});

interface MatchRowProps {
  readonly row: ImportRow;
  readonly isTaken: (key: string, field: FieldId) => boolean;
  readonly take: (key: string, field: FieldId, taken: boolean) => void;
}

/** A program of the list; it opens to what changes of it, and why it is taken for the one that is there. */
export function MatchRow({ row, isTaken, take }: MatchRowProps) {
  const styles = useStyles();
  const [drawn, setDrawn] = useState(false);
  const kept = row.fields.filter(({ state }) => state === "kept").length;
  const about = [row.pathway, row.place, kept > 0 ? `${kept} kept` : ""].filter((part) => part !== "").join(" · ");
  return (
    <details onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary className={styles.summary}>
        {nameOf(row)}
        <div className={styles.detail}>{about}</div>
      </summary>
      {drawn && <Details row={row} isTaken={isTaken} take={take} />}
    </details>
  );
}

function Details({ row, isTaken, take }: MatchRowProps) {
  const styles = useStyles();
  const { key, asked, state, fields, evidence, basis, closed, program, institution, codes } = row;
  const told = [
    program !== "" && program !== institution ? program : "",
    codes,
    linesText(row),
    closed === null ? "" : `The list says: “${closed}”.`,
    state === "add" && asked !== null ? `It may be the same as ${asked}, and comes marked so.` : "",
    key === null ? "" : (basisText(basis) ?? ""),
  ].filter((part) => part !== "");
  return (
    <>
      {told.map((part) => (
        <div key={part} className={styles.detail}>
          {part}
        </div>
      ))}
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map((field) => (
            <li key={field.field}>
              <div className={styles.header}>{field.header}</div>
              <FieldText {...field} taken={key !== null && isTaken(key, field.field)} />
              {key !== null && field.state === "kept" && !field.was.startsWith("=") && (
                <Checkbox
                  label="Take theirs"
                  fullName={`Take theirs: ${field.header}`}
                  checked={isTaken(key, field.field)}
                  onChange={(taken) => take(key, field.field, taken)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {basis === "name and place" && <EvidenceChips evidence={evidence} />}
    </>
  );
}

/** In words, as arrows and colours alone say nothing to everyone. */
function FieldText({ was, brings, state, by, taken }: FieldChange & { readonly taken: boolean }) {
  switch (state) {
    case "fill":
      return <div>blank → {brings}</div>;
    case "update":
      return (
        <div>
          {was} → {brings}
        </div>
      );
    case "kept":
      return taken ? (
        <div>
          {was} → {brings}
        </div>
      ) : (
        <div>
          {was} (kept: {by === null || by === "You" ? "yours" : `${by}'s`}); the list says {brings}
        </div>
      );
  }
}

function linesText({ line, alsoLines }: ImportRow): string {
  return alsoLines.length === 0 ? `Row ${line} of the list` : `Rows ${[line, ...alsoLines].join(", ")} of the list`;
}
