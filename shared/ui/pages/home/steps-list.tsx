import { makeStyles } from "@fluentui/react-components";
import { STEPS } from "../../../workbook/description/steps";
import type { StepProgress } from "../../../workbook/step-progress";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { usePane } from "../../state/pane-context";
import { useShow } from "../../state/use-show";
import { StepItem } from "./step-item";
import type { StepWay } from "./step-ways";
import { currentStep, isDone } from "./step-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
});

interface StepsListProps {
  readonly steps: readonly StepProgress[];
  readonly programs: number;
}

/** The six steps: how far each is, and the way to go on; the first that is not done is open. */
export function StepsList({ steps, programs }: StepsListProps) {
  const styles = useStyles();
  const { open } = usePane();
  const { show, problem } = useShow();
  const current = currentStep(steps);
  const done = steps.filter(isDone).length;
  const go = (way: StepWay) => (way.to === "page" ? open(way.page) : show({ id: way.id }));
  return (
    <Section title="Six steps" note={done === steps.length ? "All done" : `${done} of ${steps.length} done`}>
      {problem !== null && <Notice intent="error">{problem.message}</Notice>}
      <ol className={styles.list}>
        {STEPS.map((step, index) => {
          const progress = steps.find(({ id }) => id === step.id);
          if (progress === undefined) return null;
          return (
            <StepItem
              key={step.id}
              number={index + 1}
              step={step}
              progress={progress}
              current={step.id === current}
              programs={programs}
              go={go}
            />
          );
        })}
      </ol>
    </Section>
  );
}
