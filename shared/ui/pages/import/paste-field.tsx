import { makeStyles, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { usePane } from "../../state/pane-context";
import { settle } from "../../state/use-answer";
import { mayHaveTable, type PastedList, pastedText } from "./pasted-list";

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
  /** The text, and while nobody has changed it, the table that it comes from. */
  readonly onPasted: (pasted: PastedList) => void;
  /** Whether a table that was pasted is still being read: its text follows. */
  readonly onReading: (reading: boolean) => void;
  /** Ctrl+Enter, as Enter begins another row. */
  readonly onDone: () => void;
  /** Of the element that says what was found. */
  readonly describedBy: string;
}

/**
 * Where a table is pasted, or typed. A table of a web page becomes the text that a sheet would have copied, so that what
 * is read is what is seen. Pasting works wherever the focus is on the page.
 */
export function PasteField({ text, onPasted, onReading, onDone, describedBy }: PasteFieldProps) {
  const styles = useStyles();
  const { clock, reader } = usePane();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The table of a page, for as long as the field has its text. */
  const table = useRef<PastedList | null>(null);

  /** True where there may be a table: it is put in once it is read; the plain text where it is none. */
  const take = (data: DataTransfer | null): boolean => {
    const html = data?.getData("text/html") ?? "";
    const plain = data?.getData("text/plain") ?? "";
    if (!mayHaveTable(html)) return false;
    onReading(true);
    void settle(() => reader.readPasted({ html, text: "", day: clock.today() })).then((read) => {
      const target = field.current;
      const [grid] = read.ok ? read.value.grids : [];
      if (target === null) return;
      if (grid !== undefined) table.current = { html, text: pastedText(grid) };
      insert(target, grid === undefined ? plain : pastedText(grid));
      onReading(false);
    });
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
        onChange={({ target: { value } }) =>
          onPasted(value === table.current?.text ? table.current : { text: value, html: "" })
        }
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
