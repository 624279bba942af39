import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportRow, ProgramWords } from "../../../workbook/imported";
import { differences } from "../../differences";
import { comparedLines } from "./compared-lines";

const useStyles = makeStyles({
  // Beside one another where there is room for both, else below.
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  side: {
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  values: { margin: 0 },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  value: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  differs: {
    color: "inherit",
    backgroundColor: "transparent",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
  },
});

interface SideBySideProps {
  readonly row: ImportRow;
  readonly candidate: ProgramWords;
}

/** The list's program and one that is there; words that the other has not are underlined and bold. */
export function SideBySide({ row, candidate }: SideBySideProps) {
  const styles = useStyles();
  return (
    <div className={styles.sides}>
      <Side title="In the list" words={row} other={candidate} />
      <Side title="In your workbook" words={candidate} other={row} />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly words: ProgramWords;
  readonly other: ProgramWords;
}

function Side({ title, words, other }: SideProps) {
  const styles = useStyles();
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.values}>
        {comparedLines(words, other).map(({ label, text, other }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{text === "" ? "not said" : <Differing text={text} other={other} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What one says and the other does not say at all is no difference. */
function Differing({ text, other }: { readonly text: string; readonly other: string }) {
  const styles = useStyles();
  if (other === "") return text;
  let place = 0;
  return differences(text, other).map((piece) => {
    const key = place++;
    return piece.differs ? (
      <mark key={key} className={styles.differs}>
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    );
  });
}
