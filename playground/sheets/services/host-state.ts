import type { WorkbookModel } from "../../model/types";
import type { Manifest } from "../manifest";
import type { MetadataObject, ProtectionObject } from "./objects";

export type MenuEntry =
  | { readonly kind: "item"; readonly label: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | Menu;

export interface Menu {
  readonly kind: "menu";
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu as `addToUi` gives it to the document: in the menu bar, or (`createAddonMenu`) within its menu Extensions. */
export interface DocumentMenu extends Menu {
  readonly place: "bar" | "extensions";
}

export interface Toast {
  readonly message: string;
  readonly title: string;
}

export interface Alert {
  readonly title: string;
  readonly prompt: string;
  readonly buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
}

export type AlertAnswer = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

export interface Sidebar {
  readonly title: string;
  readonly html: string;
}

export type PropertyStore = Map<string, string>;

/** What a cache keeps, and until when: milliseconds since 1970. */
export type CacheStore = Map<string, { readonly value: string; readonly until: number }>;

/** All that outlives one execution: the document, its interface, and what Google keeps beside it. */
export interface HostState {
  readonly model: WorkbookModel;
  readonly manifest: Manifest;
  readonly spreadsheetName: string;
  /** Names the submenu under Extensions; at Google it is the bound script's name. */
  readonly addonName: string;
  /** HTML files of the script by name without ending. */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly menus: DocumentMenu[];
  readonly toasts: Toast[];
  readonly alerts: Alert[];
  readonly logs: string[];
  readonly answerAlert: (alert: Alert) => AlertAnswer;
  readonly showSidebar: (sidebar: Sidebar) => void;
  readonly properties: {
    readonly document: PropertyStore;
    readonly user: PropertyStore;
    readonly script: PropertyStore;
  };
  readonly caches: {
    readonly document: CacheStore;
    readonly user: CacheStore;
    readonly script: CacheStore;
  };
  readonly protections: Set<ProtectionObject>;
  readonly metadata: Map<number, MetadataObject>;
  /** Google's numeric sheet ids by the model's. */
  readonly sheetIds: Map<string, number>;
}
