import type { HostState } from "./host-state";

export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** One execution of the script as the services see it. */
export interface Session {
  readonly mode: AuthMode;
  readonly host: HostState;
}
