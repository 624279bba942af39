import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { ACCEPTED } from "../../files";
import { ImportIcon } from "../../parts/icons";

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

/** A button and a drop zone for one file. Checks nothing: the caller does. */
export function FileChooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useKeepDroppedFilesOut();

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <Text>One program in each row, with a row of column names at the top.</Text>
      <section
        aria-label="File to import"
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button appearance="primary" icon={<ImportIcon />} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <Text>or drop it here</Text>
        <Text size={200} className={styles.note}>
          CSV, TSV or TXT, up to 10 MB
        </Text>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            take(event.target.files);
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

/** A file dropped beside the zone would otherwise replace the pane by the file. */
function useKeepDroppedFilesOut() {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}
