/**
 * The add-in only manifest (manifest.xml), which every Excel with custom functions reads.
 * Excel wants the elements in exactly this order; the order is Microsoft's "How to find the proper order of manifest
 * elements". There is no <Namespace>, so that functions are called by their bare names; an empty one would fail on
 * the desktop.
 */
import { element, leaf, type XmlElement, xmlText } from "./element";
import type { AddinSource, ButtonSource, ControlSource, RibbonIcon } from "./source";

/** Pane, formulas and ribbon share one runtime only if all three name the same address by the same id. */
const PAGE = "Page.Url";
const SCRIPT = "Script.Url";
const METADATA = "Metadata.Url";
const LEARN_MORE = "Support.Url";

const NAMESPACES = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  "xsi:type": "TaskPaneApp",
};
const OVERRIDES = {
  xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  "xsi:type": "VersionOverridesV1_0",
};

export function manifestXml(source: AddinSource): string {
  return xmlText(
    element("OfficeApp", NAMESPACES, [
      leaf("Id", source.xmlId),
      leaf("Version", `${source.version}.0`),
      leaf("ProviderName", source.publisher),
      leaf("DefaultLocale", "en-US"),
      value("DisplayName", source.name),
      value("Description", source.description),
      value("IconUrl", source.urls.icon),
      value("HighResolutionIconUrl", source.urls.highResolutionIcon),
      value("SupportUrl", source.urls.support),
      element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
      requirements(source),
      element("DefaultSettings", {}, [value("SourceLocation", source.urls.page)]),
      leaf("Permissions", "ReadWriteDocument"),
      element("VersionOverrides", OVERRIDES, [
        element("Hosts", {}, [
          element("Host", { "xsi:type": "Workbook" }, [
            element("Runtimes", {}, [element("Runtime", { resid: PAGE, lifetime: "long" })]),
            customFunctions(),
            ribbon(source),
          ]),
        ]),
        resources(source),
      ]),
    ]),
  );
}

function requirements(source: AddinSource): XmlElement {
  const sets = source.requirements.map(({ name, minVersion }) =>
    element("Set", { Name: name, MinVersion: minVersion }),
  );
  return element("Requirements", {}, [element("Sets", { DefaultMinVersion: "1.1" }, sets)]);
}

function customFunctions(): XmlElement {
  const place = (tag: string, resid: string) => element(tag, {}, [reference("SourceLocation", resid)]);
  return element("AllFormFactors", {}, [
    element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
      place("Script", SCRIPT),
      place("Page", PAGE),
      place("Metadata", METADATA),
    ]),
  ]);
}

function ribbon(source: AddinSource): XmlElement {
  return element("DesktopFormFactor", {}, [
    element("GetStarted", {}, [
      reference("Title", "Welcome.Title"),
      reference("Description", "Welcome.Text"),
      reference("LearnMoreUrl", LEARN_MORE),
    ]),
    reference("FunctionFile", PAGE),
    element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [
      element("CustomTab", { id: source.tab.id }, [
        element("Group", { id: source.group.id }, [
          reference("Label", "Group.Label"),
          icon("icon", source.group.icons),
          ...source.controls.map(control),
        ]),
        reference("Label", "Tab.Label"),
      ]),
    ]),
  ]);
}

function control(source: ControlSource): XmlElement {
  const id = `IMGScore.${source.id}`;
  switch (source.kind) {
    case "command":
      return element("Control", { "xsi:type": "Button", id }, [...face(source), action(source)]);
    case "menu":
      return element("Control", { "xsi:type": "Menu", id }, [
        ...face(source),
        element(
          "Items",
          {},
          source.items.map((item) => element("Item", { id: `IMGScore.${item.id}` }, [...face(item), action(item)])),
        ),
      ]);
  }
}

/** What a control shows. */
function face(source: ControlSource): readonly XmlElement[] {
  const label = labelId(source);
  return [
    reference("Label", label),
    element("Supertip", {}, [reference("Title", label), reference("Description", tipId(source))]),
    icon(source.icon, source.icons),
  ];
}

function action(source: ButtonSource): XmlElement {
  return element("Action", { "xsi:type": "ExecuteFunction" }, [leaf("FunctionName", source.id)]);
}

function icon(name: string, icons: RibbonIcon): XmlElement {
  const images = icons.map(({ size }) => element("bt:Image", { size: String(size), resid: iconId(name, size) }));
  return element("Icon", {}, images);
}

function resources(source: AddinSource): XmlElement {
  const shown = source.controls.flatMap((each) => (each.kind === "menu" ? [each, ...each.items] : [each]));
  const named = [
    { name: "icon", icons: source.group.icons },
    ...shown.map(({ icon: name, icons }) => ({ name, icons })),
  ];
  const images = named.flatMap(({ name, icons }) =>
    icons.map(({ size, url }) => resource("bt:Image", iconId(name, size), url)),
  );
  const string = (id: string, text: string) => resource("bt:String", id, text);
  return element("Resources", {}, [
    element("bt:Images", {}, images),
    element("bt:Urls", {}, [
      resource("bt:Url", PAGE, source.urls.page),
      resource("bt:Url", SCRIPT, source.urls.script),
      resource("bt:Url", METADATA, source.urls.metadata),
      resource("bt:Url", LEARN_MORE, source.urls.support),
    ]),
    element("bt:ShortStrings", {}, [
      string("Welcome.Title", source.welcome.title),
      string("Tab.Label", source.tab.label),
      string("Group.Label", source.group.label),
      ...shown.map((each) => string(labelId(each), each.label)),
    ]),
    element("bt:LongStrings", {}, [
      string("Welcome.Text", source.welcome.text),
      ...shown.map((each) => string(tipId(each), each.tip)),
    ]),
  ]);
}

const labelId = (control: ControlSource): string => `${control.id}.Label`;
const tipId = (control: ControlSource): string => `${control.id}.Tip`;
const iconId = (name: string, size: number): string => `${name}.${size}`;

function value(tag: string, text: string): XmlElement {
  return element(tag, { DefaultValue: text });
}

function reference(tag: string, resid: string): XmlElement {
  return element(tag, { resid });
}

function resource(tag: string, id: string, text: string): XmlElement {
  return element(tag, { id, DefaultValue: text });
}
