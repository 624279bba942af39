import { useEffect, useRef, useState } from "react";
import { Stepper } from "../../parts/stepper";
import { useWork } from "../../state/use-work";
import { ChooseStep } from "./choose-step";
import { ColumnsStep } from "./columns-step";
import { JoinOffer } from "./join-offer";
import { MatchesStep } from "./matches-step";
import { NextList } from "./next-list";
import { OpeningView } from "./opening-view";
import { NOTHING_PASTED, type PastedList } from "./pasted-list";
import { ResultStep } from "./result-step";
import { stepperOf } from "./stepper-of";
import { useWizard, type Wizard } from "./use-wizard";
import type { ImportWay } from "./ways";

/** Choose, columns, matches, result: for one list, or for several one after the other. */
export function ImportWizard({ first }: { readonly first: ImportWay }) {
  const wizard = useWizard(first);
  const { stage, queue, opening, open, go } = wizard;
  // Stays while the steps come and go.
  const [pasted, setPasted] = useState<PastedList>(NOTHING_PASTED);
  // The page's own title has the focus when it opens; each further step has a heading of its own.
  const moved = useRef(false);
  if (stage.at !== "choose" || opening.state.status !== "idle") moved.current = true;

  const begun = useRef(false);
  useEffect(() => {
    if (first !== "starter-list" || begun.current) return;
    begun.current = true;
    open({ kind: "starter-list" });
  }, [first, open]);

  useWork(
    opening.state.status === "working" ||
      stage.at === "join" ||
      stage.at === "columns" ||
      stage.at === "next" ||
      (stage.at === "choose" && queue.length > 0),
  );

  const steps = stepperOf(stage, !wizard.writing, go);
  return (
    <>
      <Stepper {...steps} />
      {opening.state.status === "working" ? (
        <OpeningView state={opening.state} cancel={stage.at === "next" ? null : opening.cancel} />
      ) : (
        <StageView wizard={wizard} focused={moved.current} pasted={pasted} setPasted={setPasted} />
      )}
    </>
  );
}

interface StageViewProps {
  readonly wizard: Wizard;
  readonly focused: boolean;
  readonly pasted: PastedList;
  readonly setPasted: (pasted: PastedList) => void;
}

function StageView({ wizard, focused, pasted, setPasted }: StageViewProps) {
  const { stage, queue } = wizard;
  switch (stage.at) {
    case "choose":
      return <ChooseStep wizard={wizard} focused={focused} pasted={pasted} setPasted={setPasted} />;
    case "join":
      return <JoinOffer {...stage} join={(pair) => wizard.join(stage.opened, pair)} />;
    case "columns":
    case "matches": {
      const queued = queue[stage.place];
      if (queued === undefined) return null;
      const props = { wizard, queued, place: stage.place };
      return stage.at === "columns" ? <ColumnsStep {...props} /> : <MatchesStep {...props} />;
    }
    case "next":
      return <NextList wizard={wizard} />;
    case "result":
      return (
        <ResultStep
          queue={queue}
          restart={() => {
            setPasted(NOTHING_PASTED);
            wizard.restart();
          }}
        />
      );
  }
}
