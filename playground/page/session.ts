/** What the page needs from an emulated host (a "face"), and what it gives it. The page knows nothing else of either. */
import type { WorkbookModel } from "../model/types";

export type HostKind = "excel" | "sheets";

/** A running add-in on the workbook. */
export interface AddinSession {
  readonly commands: Commands;
  /** The command that the page gives at once, so that a newcomer sees where to begin; null where the host opens nothing. */
  readonly opening: string | null;
  /** Runs a ribbon button's action or a menu item's function. Rejects with a sentence for the status line. */
  run(id: string): Promise<void>;
  /** Stops the add-in; the workbook stays. */
  dispose(): void;
}

export type Commands =
  | { readonly kind: "ribbon"; readonly tab: RibbonTab }
  | { readonly kind: "menus"; readonly menus: readonly Menu[] };

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

export interface RibbonButton extends RibbonCommand {
  readonly kind: "button";
}

/** A button that opens a list of commands. */
export interface RibbonMenu extends RibbonFace {
  readonly kind: "menu";
  readonly items: readonly RibbonCommand[];
}

export interface RibbonCommand extends RibbonFace {
  /** The action's id. */
  readonly id: string;
}

/** What a control of the ribbon shows. */
export interface RibbonFace {
  readonly label: string;
  readonly tip: string;
  /** The largest icon's address. */
  readonly icon: string;
}

export interface Menu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry =
  | { readonly kind: "item"; readonly id: string; readonly label: string }
  | { readonly kind: "separator" }
  | { readonly kind: "submenu"; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface PaneContent {
  readonly title: string;
  /** CSS pixels: Excel's task pane 350, a Sheets sidebar 300. */
  readonly width: number;
  readonly source:
    | { readonly kind: "address"; readonly url: string }
    | { readonly kind: "html"; readonly html: string };
  /** The close button: Excel's shared runtime lives on behind a closed pane; a Sheets sidebar is gone. */
  readonly closing: "hide" | "unload";
}

/** The frame at the right. It is empty and hidden at first. */
export interface PaneFrame {
  /** Replaces the content without showing it. `prepare` runs before anything loads, to hang a bridge on the frame. */
  load(content: PaneContent, prepare?: (frame: HTMLIFrameElement) => void): HTMLIFrameElement;
  show(): void;
  hide(): void;
  unload(): void;
  readonly visible: boolean;
  onVisible(listener: (visible: boolean) => void): () => void;
}

export interface Status {
  busy(text: string): void;
  done(text: string): void;
  failed(error: unknown): void;
}

export interface SessionContext {
  readonly model: WorkbookModel;
  readonly pane: PaneFrame;
  readonly status: Status;
}

export type StartSession = (context: SessionContext) => Promise<AddinSession>;

export interface PageDeps {
  /** Makes the grid in a container that has a size. */
  createModel(container: HTMLElement): WorkbookModel;
  readonly sessions: Readonly<Record<HostKind, StartSession>>;
  /** The workbook as the bytes of an .xlsx file. */
  exportWorkbook(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>>;
}
