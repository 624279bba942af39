/** The script that the playground serves in place of office.js: joins an add-in's page to the page around it. */
import type { OfficeBridge } from "./office-bridge";
import { installOfficeShim } from "./office-shim";

/** The property of the parent window under which the playground puts the bridge. */
export const BRIDGE_PROPERTY = "imgscoreOfficeBridge";

function isBridge(value: unknown): value is OfficeBridge {
  return typeof value === "object" && value !== null && "execute" in value && "registerFunctions" in value;
}

const bridge: unknown = Reflect.get(window.parent, BRIDGE_PROPERTY);
if (!isBridge(bridge))
  throw new Error("This page must be opened inside the playground, which gives it an Office host.");
installOfficeShim(window, bridge);
