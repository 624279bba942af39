export { startBrowserThread } from "./browser-thread";
export type { Metrics } from "./metrics";
export type { GoogleClient, ScriptHost, ScriptRunner } from "./script-run";
export type { Alert, AlertAnswer, DocumentMenu, Menu, MenuEntry, Sidebar, Toast } from "./services/host-state";
export type { AuthMode } from "./services/session";
export { openSheetsAddin, type SheetsAddin, type SheetsAddinOptions } from "./sheets-addin";
export type { ScriptThread } from "./wire";
