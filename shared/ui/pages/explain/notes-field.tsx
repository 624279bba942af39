import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { CellValue } from "../../../workbook/cell";
import { notesText } from "../../words";

const useStyles = makeStyles({
  label: {
    display: "block",
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  field: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    resize: "vertical",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginTop: "240px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface NotesFieldProps {
  /** What the notes are about, for screen readers. */
  readonly domain: string;
  /** What the cell holds, or what is on its way there. */
  readonly value: CellValue;
  /**
   * Called with what was typed, and what was shown when the typing began, when the field is left or Ctrl+Enter is
   * pressed, and when it goes from the page.
   */
  readonly onTyped: (text: string, was: CellValue) => void;
}

interface Typed {
  readonly text: string;
  readonly was: CellValue;
}

/** Notes on one domain. What is typed stays here until it is handed on: a new reading of the sheet does not replace it. */
export function NotesField({ domain, value, onTyped }: NotesFieldProps) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef({ typed, onTyped });
  latest.current = { typed, onTyped };

  const handOn = () => {
    const { typed: last, onTyped: take } = latest.current;
    if (last === null) return;
    latest.current = { typed: null, onTyped: take };
    take(last.text, last.was);
  };
  const handOnAtLast = useRef(handOn);
  useEffect(() => () => handOnAtLast.current(), []);

  const leave = () => {
    handOn();
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) leave();
  };
  const shown = typed?.text ?? notesText(value);
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        Notes
      </label>
      <textarea
        id={id}
        className={styles.field}
        aria-label={`Notes: ${domain}`}
        rows={rowsOf(shown)}
        value={shown}
        onChange={(event) => setTyped({ text: event.target.value, was: typed?.was ?? value })}
        onBlur={leave}
        onKeyDown={press}
      />
    </div>
  );
}

/** About as many letters as fit in a line of a narrow pane. */
const LINE = 36;

function rowsOf(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(6, lines);
}
