import type { Action } from "../../../workbook/request";
import type { Way } from "../../parts/notice";
import { ChangeFlow } from "../change/change-flow";

interface ImportFlowProps {
  readonly action: Action;
  /** What the list is called, above its preview. */
  readonly name: string;
  /** How to leave without writing. */
  readonly instead: Way;
  /** How to go on with another list once this one is written. */
  readonly another: Way;
}

/** Preview, agreement and result of a list, wherever it comes from. */
export function ImportFlow({ action, name, instead, another }: ImportFlowProps) {
  return <ChangeFlow action={action} name={name} leave={instead} next={(usual) => [...usual, another]} />;
}
