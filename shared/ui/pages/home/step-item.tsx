import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { StepDescription } from "../../../workbook/description/steps";
import type { StepProgress } from "../../../workbook/step-progress";
import { TickIcon } from "../../parts/icons";
import { Progress } from "../../parts/progress";
import { REPAIR, type StepWay, waysOf } from "./step-ways";
import { isDone, progressWords } from "./step-words";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  // From one side of the pane to the other, so that its number stands below the others'.
  current: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} - 4px)`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  mark: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "24px",
    height: "24px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    "& svg": { width: "16px", height: "16px" },
  },
  markCurrent: { color: tokens.colorBrandForeground1, border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  markDone: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  body: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  note: { display: "block", color: tokens.colorNeutralForeground3 },
  way: { flexShrink: 0, minWidth: "auto" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface StepItemProps {
  readonly number: number;
  readonly step: StepDescription;
  readonly progress: StepProgress;
  readonly current: boolean;
  readonly programs: number;
  readonly go: (way: StepWay) => void;
}

/** One step: its number or a tick, how far it is in words and as a bar, and the way to go on. */
export function StepItem({ number, step, progress, current, programs, go }: StepItemProps) {
  const styles = useStyles();
  const done = isDone(progress);
  const words = progressWords(progress);
  const ways = progress.kind === "known" ? waysOf(step.id, programs) : [REPAIR];
  const [first] = ways;
  return (
    <li className={mergeClasses(styles.item, current && styles.current)} aria-current={current ? "step" : undefined}>
      <span
        aria-hidden="true"
        className={mergeClasses(styles.mark, current && styles.markCurrent, done && styles.markDone)}
      >
        {done ? <TickIcon /> : number}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <div className={styles.words}>
            <Text className={styles.name}>{step.name}</Text>
            <Text size={200} className={styles.note}>
              {done ? `Done: ${words}` : words}
            </Text>
          </div>
          {!current && first !== undefined && (
            <Button
              className={styles.way}
              size="small"
              aria-label={`${first.label}: ${step.name}`}
              onClick={() => go(first)}
            >
              {first.short}
            </Button>
          )}
        </div>
        {progress.kind === "known" && (
          <Progress done={Math.round(100 * progress.share)} of={100} label={`${step.name}: ${words}`} />
        )}
        {current && (
          <>
            <Text size={200}>{step.what}</Text>
            <div className={styles.ways}>
              {ways.map((way, index) => (
                <Button
                  key={way.label}
                  size="small"
                  appearance={index === 0 ? "primary" : "secondary"}
                  onClick={() => go(way)}
                >
                  {way.label}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
