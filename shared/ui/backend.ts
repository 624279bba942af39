import type { Command } from "../workbook/commands";
import type { Answer, RequestKind, RequestOf } from "../workbook/request";
import type { HostName } from "../workbook/snapshot";

/** The pane's one way to the workbook. Made by `addin/` (in the page) and by the Sheets sidebar (over google.script.run). */
export interface Backend {
  readonly host: HostName;
  request<K extends RequestKind>(asked: RequestOf<K>): Promise<Answer<K>>;
  /** Calls back while a step is written, with the share that is done; null where the host does not tell (Sheets). */
  readonly onProgress: ((listener: (share: number) => void) => () => void) | null;
  /** Calls back when the user selects another cell; null where the host does not tell (a Sheets sidebar hears nothing). */
  readonly onSelection: ((listener: () => void) => () => void) | null;
}

/** The pages of the pane: those that the commands open, and one that other pages offer when it is needed. */
export type Page = Command["page"] | "complete-rows";
