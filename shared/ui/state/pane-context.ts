import { createContext, useContext } from "react";
import type { Backend } from "../backend";
import type { Clock } from "../clock";
import type { ListReader } from "../list-reader";
import type { Edits } from "./edits";
import type { Destination } from "./navigation";

/** What every page may use. */
export interface PaneServices {
  readonly backend: Backend;
  open(to: Destination): void;
  /** Says that this page has work under way, which opening it again must not throw away. Call the result to end it. */
  hold(): () => void;
  readonly clock: Clock;
  readonly reader: ListReader;
  /** What is typed into the pane and on its way into the workbook. */
  readonly edits: Edits;
  /** Tells screen readers about a result without moving the focus; "" takes back what was told. */
  announce(text: string): void;
  /** True when the user navigated here, false for the first page of a newly opened pane. */
  readonly navigated: boolean;
}

const PaneContext = createContext<PaneServices | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The services of the pane around this component. Throws outside a pane. */
export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (services === null) throw new Error("usePane was called outside the pane: render the page through mountPane.");
  return services;
}
