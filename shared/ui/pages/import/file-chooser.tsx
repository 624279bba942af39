import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { ACCEPTED } from "../../files";
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

/** A button for a file, and the whole pane as the place to drop it. Checks nothing: the caller does. */
export function FileChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(onFiles);
  return (
    <>
      <Text>One program in each row, with a row of column names at the top.</Text>
      <section aria-label="File to import" className={mergeClasses(styles.zone, over && styles.over)}>
        <Button appearance="primary" icon={<ImportIcon />} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <Text>{over ? "Drop it now" : "or drop it anywhere in this pane"}</Text>
        <Text size={200} className={styles.note}>
          CSV, TSV or TXT, up to 10 MB
        </Text>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // Choosing the same file again, after correcting it, must count as a change.
            event.target.value = "";
          }}
        />
      </section>
      <Text size={200} className={styles.note}>
        The next step shows what was found. Nothing is written before you agree.
      </Text>
    </>
  );
}
