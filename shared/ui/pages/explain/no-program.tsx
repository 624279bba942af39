import type { Explanation } from "../../../workbook/request";
import { EmptyState } from "../../parts/empty-state";
import { RowIcon } from "../../parts/icons";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useShow } from "../../state/use-show";

/** The selected row is no program: says why, and leads to where there is one. */
export function NoProgram({ message, hasList }: Omit<Extract<Explanation, { kind: "no-program" }>, "kind">) {
  const { open } = usePane();
  const { show, problem } = useShow();
  const way = hasList
    ? { label: "Go to the list", run: () => show({ id: "programs" }) }
    : { label: "Get started", run: () => open("home") };
  return (
    <>
      {problem !== null && <Notice intent="error">{problem.message}</Notice>}
      <EmptyState icon={<RowIcon />} way={way}>
        {message}
      </EmptyState>
    </>
  );
}
