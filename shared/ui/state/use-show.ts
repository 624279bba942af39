import { useCallback, useState } from "react";
import type { PlaceToShow } from "../../workbook/place-to-show";
import type { Problem } from "../../workbook/request";
import { usePane } from "./pane-context";
import { useAnnouncement } from "./use-announcement";
import { settle } from "./use-answer";

interface ShowControl {
  show(at: PlaceToShow): void;
  /** Why the last one could not be shown; null where it could. */
  readonly problem: Problem | null;
}

/** Brings a sheet or a cell to the front, and tells screen readers so: the focus stays in the pane. */
export function useShow(): ShowControl {
  const { backend } = usePane();
  const [outcome, setOutcome] = useState<{ readonly said: string; readonly problem: Problem | null } | null>(null);
  const show = useCallback(
    (at: PlaceToShow) => {
      void settle(() => backend.request({ kind: "show", at })).then((answer) =>
        setOutcome(
          answer.ok
            ? { said: `${answer.value.sheet} is in front.`, problem: null }
            : { said: answer.problem.message, problem: answer.problem },
        ),
      );
    },
    [backend],
  );
  useAnnouncement(outcome?.said ?? "", outcome);
  return { show, problem: outcome?.problem ?? null };
}
