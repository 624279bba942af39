import { describe, expect, test } from "vitest";
import { excelManifestXml } from "../../manifests";
import { COMMAND_ENTRIES, COMMANDS } from "../../shared/workbook/commands";
import { ELEMENT_ORDER } from "./element-order";
import { all, attribute, type Element, one, parseXml, walk } from "./xml-document";

const manifest = parseXml(excelManifestXml());
const overrides = one(manifest, "VersionOverrides");
const host = one(overrides, "Hosts", "Host");
const resources = one(overrides, "Resources");

/** What is wrong with the children of an element, and of all below it; empty when nothing is. */
function orderFaults(element: Element, path = element.tag): string[] {
  const keys = [3, 2, 1].map((length) => path.split("/").slice(-length).join("/"));
  const rule = keys.map((key) => ELEMENT_ORDER[key]).find((found) => found !== undefined) ?? [];
  const allowed = rule.map(([tag]) => tag);
  const places = element.children.map(({ tag }) => allowed.indexOf(tag));
  const faults = element.children.filter((_, i) => places[i] === -1).map(({ tag }) => `${path} may not hold ${tag}`);
  if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0))) faults.push(`${path} is out of order`);
  for (const [tag, occurrence] of rule) {
    const count = element.children.filter((child) => child.tag === tag).length;
    const fits = { one: count === 1, optional: count <= 1, many: count >= 1 }[occurrence];
    if (!fits) faults.push(`${path} holds ${count} ${tag}, not ${occurrence}`);
  }
  return [...faults, ...element.children.flatMap((child) => orderFaults(child, `${path}/${placeOf(child)}`))];
}

function placeOf({ tag, attributes }: Element): string {
  return tag === "Control" ? `${tag}:${attributes["xsi:type"]}` : tag;
}

describe("manifest.xml", () => {
  test("has its elements in the order Excel demands", () => {
    expect(orderFaults(manifest)).toEqual([]);
  });

  test("the order check finds a swapped, a foreign and a missing element", () => {
    const swapped = excelManifestXml().replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1");
    expect(orderFaults(parseXml(swapped))).toEqual(["OfficeApp is out of order"]);
    const foreign = excelManifestXml().replace("<Runtimes>", "<Namespaces/><Runtimes>");
    expect(orderFaults(parseXml(foreign))).toContain("OfficeApp/VersionOverrides/Hosts/Host may not hold Namespaces");
    const missing = excelManifestXml().replace(/<Permissions>.*<\/Permissions>/, "");
    expect(orderFaults(parseXml(missing))).toEqual(["OfficeApp holds 0 Permissions, not one"]);
    const inMenu = excelManifestXml().replace(
      /(<Item id[^>]*>\s*)(<Label[^>]*>\s*)(<Supertip>.*?<\/Supertip>)/s,
      "$1$3$2",
    );
    expect(orderFaults(parseXml(inMenu))).toEqual([
      expect.stringMatching(/Control:Menu\/Items\/Item is out of order$/),
    ]);
  });

  test("uses the schemas of a task pane add-in", () => {
    expect(manifest.attributes).toEqual({
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xsi:type": "TaskPaneApp",
    });
    expect(overrides.attributes).toEqual({
      xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "VersionOverridesV1_0",
    });
  });

  test("has a GUID, a four-part version and asks for no more than the document", () => {
    expect(one(manifest, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one(manifest, "Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(one(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(attribute(one(manifest, "Hosts", "Host"), "Name")).toBe("Workbook");
  });

  test("functions have no namespace, so that =IMGSCORE() is their whole name", () => {
    expect(walk(manifest).map(({ tag }) => tag)).not.toContain("Namespace");
  });

  test("pane, formulas and ribbon share one long-lived runtime", () => {
    const runtime = one(host, "Runtimes", "Runtime");
    const resid = attribute(runtime, "resid");
    const formulas = one(host, "AllFormFactors", "ExtensionPoint");
    expect(attribute(runtime, "lifetime")).toBe("long");
    expect(attribute(one(formulas, "Page", "SourceLocation"), "resid")).toBe(resid);
    expect(attribute(one(host, "DesktopFormFactor", "FunctionFile"), "resid")).toBe(resid);
    expect(walk(manifest).map(({ tag }) => tag)).not.toContain("TaskpaneId");
    const page = all(resources, "bt:Urls", "bt:Url").find((url) => attribute(url, "id") === resid);
    expect(page?.attributes.DefaultValue).toBe(
      attribute(one(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue"),
    );
    const sets = all(manifest, "Requirements", "Sets", "Set").map((set) => attribute(set, "Name"));
    expect(sets).toContain("SharedRuntime");
  });

  test("every button and every item of a menu runs a command of the workbook, in the order of the catalogue", () => {
    const names = walk(host).flatMap(({ tag, text }) => (tag === "FunctionName" ? [text] : []));
    expect(names).toEqual(COMMANDS.map(({ id }) => id));
    const actions = walk(host).filter(({ tag }) => tag === "Action");
    expect(new Set(actions.map((action) => attribute(action, "xsi:type")))).toEqual(new Set(["ExecuteFunction"]));
  });

  test("commands that stand together in a menu do so in the ribbon", () => {
    const controls = walk(host).filter(({ tag }) => tag === "Control");
    expect(controls.map((control) => attribute(control, "xsi:type"))).toEqual(
      COMMAND_ENTRIES.map(({ kind }) => (kind === "menu" ? "Menu" : "Button")),
    );
    const menus = controls.filter((control) => attribute(control, "xsi:type") === "Menu");
    expect(
      menus.map((menu) => all(menu, "Items", "Item").map((item) => one(item, "Action", "FunctionName").text)),
    ).toEqual(COMMAND_ENTRIES.flatMap((entry) => (entry.kind === "menu" ? [entry.commands.map(({ id }) => id)] : [])));
  });

  test("ids are unique, over controls and items of menus together", () => {
    for (const tags of [["Control", "Item"], ["Group"], ["CustomTab"]]) {
      const ids = walk(host).flatMap((element) => (tags.includes(element.tag) ? [attribute(element, "id")] : []));
      expect(new Set(ids).size, tags.join()).toBe(ids.length);
      for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(125);
    }
  });

  test("every icon comes in 16, 32 and 80 pixels", () => {
    for (const icon of walk(host).filter(({ tag }) => tag === "Icon")) {
      expect(icon.children.map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const source = all(resources, "bt:Images", "bt:Image").find(
          ({ attributes }) => attributes.id === image.attributes.resid,
        );
        expect(source?.attributes.DefaultValue).toMatch(new RegExp(`-${attribute(image, "size")}\\.png$`));
      }
    }
  });
});

describe("resources of manifest.xml", () => {
  const kinds = [
    { list: "bt:Images", item: "bt:Image", longest: 2048, users: ["bt:Image"] },
    {
      list: "bt:Urls",
      item: "bt:Url",
      longest: 2048,
      users: ["SourceLocation", "Runtime", "FunctionFile", "LearnMoreUrl"],
    },
    { list: "bt:ShortStrings", item: "bt:String", longest: 125, users: ["Title", "Label"] },
    { list: "bt:LongStrings", item: "bt:String", longest: 250, users: ["Description"] },
  ];

  test.each(kinds)("$list: every id is used, every use has an id", ({ list, item, longest, users }) => {
    const items = all(resources, list, item);
    const ids = items.map((each) => attribute(each, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(32);
    for (const each of items) expect(attribute(each, "DefaultValue").length).toBeLessThanOrEqual(longest);
    for (const each of items) expect(attribute(each, "DefaultValue")).not.toBe("");
    const used = walk(host)
      .filter(({ tag }) => users.includes(tag))
      .map((user) => attribute(user, "resid"));
    expect(new Set(ids)).toEqual(new Set(used));
  });

  test("every address is https", () => {
    const values = walk(manifest).flatMap(({ attributes }) => attributes.DefaultValue ?? []);
    const addresses = values.filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
  });

  test("top texts keep to their lengths", () => {
    const text = (tag: string) => attribute(one(manifest, tag), "DefaultValue");
    expect(text("DisplayName").length).toBeLessThanOrEqual(125);
    expect(text("Description").length).toBeLessThanOrEqual(250);
  });
});

describe("base URL", () => {
  test("moves every address", () => {
    const moved = excelManifestXml({ baseUrl: "https://example.org/imgscore" });
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('DefaultValue="https://example.org/imgscore/taskpane.html"');
  });

  test.each([
    "http://localhost:3000",
    "localhost:3000",
    "https://localhost:3000/",
    "https://localhost:3000?v=1",
    "https://localhost:3000#x",
    "",
  ])("refuses %j with a sentence", (baseUrl) => {
    expect(() => excelManifestXml({ baseUrl })).toThrow(/give an https address/);
  });
});
