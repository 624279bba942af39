/** Excel mode: the built task pane in the frame; its office.js shim finds the bridge on this window. */

import { ExcelBridge } from "../excel/office-bridge";
import { fetchText } from "./fetch-file";
import { readFunctionsMetadata } from "./functions-metadata";
import { readRibbon } from "./read-ribbon";
import type { RibbonButton, RibbonTab, StartSession } from "./session";

const FOLDER = "/excel/";
/** As in ../excel/page-entry.ts, which cannot be imported: it is the pane's script. */
const BRIDGE_PROPERTY = "imgscoreOfficeBridge";
const PANE_WIDTH = 350;

export const startExcel: StartSession = async ({ model, pane }) => {
  const [manifest, functions] = await Promise.all([
    fetchText(`${FOLDER}manifest.xml`),
    fetchText(`${FOLDER}functions.json`),
  ]);
  const tab = readRibbon(manifest, FOLDER);
  // Excel on the web, which the shim says it is, delivers blank cells as null.
  const bridge = new ExcelBridge({ model, functions: readFunctionsMetadata(functions), blanks: "null" });
  const stopListening = [
    bridge.onVisibility((visible) => (visible ? pane.show() : pane.hide())),
    pane.onVisible((visible) => bridge.setVisible(visible)),
  ];
  Reflect.set(window, BRIDGE_PROPERTY, bridge);
  const frame = pane.load({
    title: tab.label,
    width: PANE_WIDTH,
    source: { kind: "address", url: `${FOLDER}taskpane.html` },
    closing: "hide",
  });
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return {
    commands: { kind: "ribbon", tab },
    opening: firstButton(tab)?.id ?? null,
    run: (id) => bridge.runAction(id),
    dispose() {
      for (const stop of stopListening) stop();
      bridge.dispose();
      Reflect.deleteProperty(window, BRIDGE_PROPERTY);
    },
  };
};

function firstButton(tab: RibbonTab): RibbonButton | undefined {
  return tab.groups.flatMap(({ controls }) => controls).find((control) => control.kind === "button");
}
