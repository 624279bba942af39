import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { HistoryStep } from "../../../workbook/request";
import { Section } from "../../parts/section";
import { usePane } from "../../state/pane-context";
import { dayText } from "../../words";
import { StepRow } from "./step-row";

/** A year of ratings has hundreds of steps; the latest are the ones that are looked for. */
const AT_A_TIME = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The steps under their days. */
export function StepList({ steps }: { readonly steps: readonly HistoryStep[] }) {
  const styles = useStyles();
  const { clock } = usePane();
  const [shown, setShown] = useState(AT_A_TIME);
  const older = steps.length - shown;
  return (
    <>
      {byDay(steps.slice(0, shown), clock.today()).map(({ day, steps: ofDay }) => (
        <Section key={ofDay[0]?.id} title={day}>
          <ul className={styles.list}>
            {ofDay.map((step) => (
              <StepRow key={step.id} step={step} />
            ))}
          </ul>
        </Section>
      ))}
      {older > 0 && <Button onClick={() => setShown(shown + AT_A_TIME)}>Show older steps ({older})</Button>}
    </>
  );
}

interface Day {
  readonly day: string;
  readonly steps: readonly HistoryStep[];
}

/** Runs of steps on one day of the user's own calendar, in the order in which they come. */
function byDay(steps: readonly HistoryStep[], today: string): readonly Day[] {
  const days: { day: string; steps: HistoryStep[] }[] = [];
  for (const step of steps) {
    const day = dayText(new Date(step.when), today);
    const last = days[days.length - 1];
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}
