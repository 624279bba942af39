import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { ImportIcon } from "../../parts/icons";
import { useDroppedFiles } from "../../state/use-dropped-files";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    borderTopStyle: "solid",
    borderRightStyle: "solid",
    borderBottomStyle: "solid",
    borderLeftStyle: "solid",
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What the system's dialog offers. What a file is, its content says. */
const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.json,.html,.htm";

/** A button for files, and the whole pane as the place to drop it. Checks nothing: the caller does. */
export function FileChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(onFiles);
  return (
    <>
      <Text>Any list with one program in each row.</Text>
      <section aria-label="Files to import" className={mergeClasses(styles.zone, over && styles.over)}>
        <Button appearance="primary" icon={<ImportIcon />} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <Text>{over ? "Drop them now" : "or drop them anywhere in this pane"}</Text>
        <Text size={200} className={styles.note}>
          CSV, TSV, TXT, Excel, JSON or HTML; one or several
        </Text>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          multiple
          hidden
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files.length > 0) onFiles(files);
            // Choosing the same file again, after correcting it, must count as a change.
            event.target.value = "";
          }}
        />
      </section>
    </>
  );
}
