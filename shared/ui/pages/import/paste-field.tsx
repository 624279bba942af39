import { makeStyles, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { pastedText } from "../../../importing";
import { type HtmlTable, tableInHtml } from "../../pasted-table";

const useStyles = makeStyles({
  label: { display: "block", marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  field: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    resize: "vertical",
    // Rows of a table are told apart at a glance only where they are not wrapped.
    whiteSpace: "pre",
    overflowX: "auto",
    tabSize: "4",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface PasteFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** A table of a web page or a sheet was pasted; its text follows by `onText`. */
  readonly onTable: (table: HtmlTable) => void;
  /** Ctrl+Enter, as Enter begins another row. */
  readonly onDone: () => void;
  /** Of the element that says what was found. */
  readonly describedBy: string;
}

/**
 * Where a table is pasted, or typed. A table of a web page becomes the text that a sheet would have copied, so that what
 * is read is what is seen. Pasting works wherever the focus is on the page.
 */
export function PasteField({ text, onText, onTable, onDone, describedBy }: PasteFieldProps) {
  const styles = useStyles();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  /** True where it was a table. */
  const take = (data: DataTransfer | null): boolean => {
    const target = field.current;
    const table = data === null ? null : tableInHtml(data.getData("text/html"));
    if (table === null || target === null) return false;
    onTable(table);
    insert(target, pastedText(table.rows));
    return true;
  };
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    const paste = (event: globalThis.ClipboardEvent) => {
      const target = field.current;
      if (target === null || event.defaultPrevented || event.target === target) return;
      event.preventDefault();
      target.focus();
      target.setSelectionRange(target.value.length, target.value.length);
      if (latest.current(event.clipboardData)) return;
      insert(target, event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);

  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        Paste or type your list
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={10}
        spellCheck={false}
        placeholder={"Institution\tCity\tState"}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event: ClipboardEvent) => {
          if (take(event.clipboardData)) event.preventDefault();
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onDone();
        }}
      />
    </div>
  );
}

/** As if typed where the cursor is, so that Ctrl+Z takes it back: only this old command of browsers does that. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  const typed = typeof document.execCommand === "function" && document.execCommand("insertText", false, text);
  if (typed) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
