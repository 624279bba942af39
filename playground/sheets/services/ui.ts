import { EnumValue } from "../enums";
import { ServiceError } from "./errors";
import type { Alert } from "./host-state";
import { building, dialog, type Members, menu, serviceClass } from "./member";
import { HtmlOutputObject, MenuObject, UiObject } from "./objects";

export const ui = serviceClass("Ui", UiObject, {
  createMenu: menu((_, args) => new MenuObject(args.text(0))),
  createAddonMenu: menu((_, __, { host }) => new MenuObject(host.addonName, "extensions")),
  alert: dialog((_, args, { host }) => {
    const texts = args.count === 3 ? [args.text(0), args.text(1)] : ["", args.text(0)];
    const [title = "", prompt = ""] = texts;
    const buttons = args.count === 1 ? "OK" : buttonSet(args.enumeration(args.count - 1, "ButtonSet"));
    const alert: Alert = { title, prompt, buttons };
    host.alerts.push(alert);
    return new EnumValue(`Button.${host.answerAlert(alert)}`);
  }),
  showSidebar: dialog((_, args, { host }) => {
    const { title, content } = args.object(0, HtmlOutputObject);
    host.showSidebar({ title, html: content });
  }),
} satisfies Members<UiObject>);

export const uiMenu = serviceClass("Menu", MenuObject, {
  addItem: building((self, args) => {
    self.entries.push({ kind: "item", label: args.text(0), functionName: args.text(1) });
  }),
  addSeparator: building((self) => {
    self.entries.push({ kind: "separator" });
  }),
  addSubMenu: building((self, args) => {
    const { label, entries } = args.object(0, MenuObject);
    self.entries.push({ kind: "menu", label, entries });
  }),
  addToUi: menu((self, _, { host }) => {
    // A menu of the same name is replaced, as when the document is opened again.
    const { label, place, entries } = self;
    const same = host.menus.findIndex((menu) => menu.label === label && menu.place === place);
    const menu = { kind: "menu", label, place, entries: [...entries] } as const;
    host.menus.splice(same === -1 ? host.menus.length : same, same === -1 ? 0 : 1, menu);
  }),
} satisfies Members<MenuObject>);

function buttonSet(name: string): Alert["buttons"] {
  if (name === "OK" || name === "OK_CANCEL" || name === "YES_NO" || name === "YES_NO_CANCEL") return name;
  throw new ServiceError(`There is no button set ${name}.`);
}
