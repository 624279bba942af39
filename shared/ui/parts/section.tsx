import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  note: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface SectionProps {
  readonly title: string;
  /** A few words at the right of the title. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, note, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {note !== undefined && (
          <Text size={200} className={styles.note}>
            {note}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
