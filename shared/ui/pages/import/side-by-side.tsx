import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ImportRow, ProgramWords } from "../../../workbook/imported";
import { differences } from "../../differences";
import { type ComparedLine, compared } from "./compared-lines";

const useStyles = makeStyles({
  box: { display: "grid", rowGap: tokens.spacingVerticalXS },
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
    // The browser's own colour for marked text would be that of what is behind it.
    "@media (forced-colors: active)": { color: "CanvasText", backgroundColor: "Canvas" },
  },
});

interface SideBySideProps {
  readonly row: ImportRow;
  readonly candidate: ProgramWords;
}

/** The list's program and one that is there; words that the other has not are underlined and bold. */
export function SideBySide({ row, candidate }: SideBySideProps) {
  const styles = useStyles();
  const { apart, both } = compared(row, candidate);
  return (
    <div className={styles.box}>
      <div className={styles.sides}>
        <Side title="In the list" lines={apart} />
        <Side title="In your workbook" lines={compared(candidate, row).apart} />
      </div>
      {both.length > 0 && <Text size={200}>Both: {both.join(" · ")}</Text>}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
}

function Side({ title, lines }: SideProps) {
  const styles = useStyles();
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.values}>
        {lines.map(({ label, text, other }) => (
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
