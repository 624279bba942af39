import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { excelManifestJson, excelManifestXml, type FunctionMetadata } from "../../manifests";
import packageJson from "../../package.json";
import { all, attribute, one, parseXml, walk } from "./xml-document";

const FUNCTIONS: readonly FunctionMetadata[] = [
  {
    id: "IMGSCORE",
    name: "IMGSCORE",
    description: "Scores programs.",
    parameters: [{ name: "ratings", type: "any", dimensionality: "matrix" }],
    result: { type: "any", dimensionality: "matrix" },
  },
];
const manifest = excelManifestJson({ functions: FUNCTIONS });
const [extension] = manifest.extensions;
const [runtime] = extension?.runtimes ?? [];
const [tab] = extension?.ribbons[0]?.tabs ?? [];
const [group] = tab?.groups ?? [];

/** Microsoft's published schema escapes the bell and the vertical tab in a way that JSON does not know. */
function publishedSchema(version: string): object {
  const folder = "../../node_modules/@microsoft/app-manifest/build/json-schemas/teams";
  const text = readFileSync(new URL(`${folder}/v${version}/MicrosoftTeams.schema.json`, import.meta.url), "utf8");
  const schema: unknown = JSON.parse(text.replaceAll("\\a", "\\u0007").replaceAll("\\v", "\\u000b"));
  if (typeof schema !== "object" || schema === null) throw new Error("The published schema is not an object.");
  return schema;
}

function schemaFaults(candidate: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(publishedSchema(manifest.manifestVersion));
  validate(candidate);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("manifest.json", () => {
  test("fits the published schema, with and without the functions inline", () => {
    expect(schemaFaults(manifest)).toEqual([]);
    expect(schemaFaults(excelManifestJson())).toEqual([]);
  });

  test("the schema check finds a foreign key and a wrong value", () => {
    expect(schemaFaults({ ...manifest, surprise: 1 })).toEqual([" must NOT have additional properties"]);
    expect(schemaFaults({ ...manifest, accentColor: "blue" })).toEqual([
      '/accentColor must match pattern "^#[0-9a-fA-F]{6}$"',
    ]);
  });

  test("names the schema that it was checked against", () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(manifest.version).toBe(packageJson.version);
  });

  test("functions have no namespace and one long-lived runtime", () => {
    expect(runtime?.customFunctions).toEqual({
      functions: FUNCTIONS,
      metadataUrl: "https://localhost:3000/functions.json",
    });
    expect(runtime?.lifetime).toBe("long");
    expect(extension?.runtimes).toHaveLength(1);
  });

  test("without function metadata there is no empty list of functions", () => {
    expect(Object.keys(excelManifestJson().extensions[0]?.runtimes[0]?.customFunctions ?? {})).toEqual(["metadataUrl"]);
  });

  test("every button and every item of a menu has its action", () => {
    const buttons = group?.controls.flatMap((control) => (control.type === "menu" ? control.items : [control]));
    expect(buttons?.map(({ actionId }) => actionId)).toEqual(runtime?.actions.map(({ id }) => id));
  });

  test("the schema check finds an item of a menu without its action", () => {
    const faulty = JSON.parse(JSON.stringify(manifest).replace(/("type":"menuItem"),"actionId":"[^"]*"/, "$1"));
    expect(schemaFaults(faulty)).toEqual([expect.stringMatching(/must have required property 'actionId'$/)]);
  });
});

describe("manifest.xml and manifest.json say the same", () => {
  const xml = parseXml(excelManifestXml());
  const resources = one(xml, "VersionOverrides", "Resources");
  const host = one(xml, "VersionOverrides", "Hosts", "Host");
  const values = new Map(
    resources.children
      .flatMap(({ children }) => children)
      .map((resource) => [attribute(resource, "id"), attribute(resource, "DefaultValue")]),
  );
  const resolve = (element: ReturnType<typeof one>) => values.get(attribute(element, "resid"));
  const images = (icon: ReturnType<typeof one>) =>
    icon.children.map((image) => ({ size: Number(attribute(image, "size")), url: resolve(image) }));

  test("ids differ and the unified manifest hides the other", () => {
    const id = one(xml, "Id").text;
    expect(manifest.id).not.toBe(id);
    expect(extension?.alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: id } } }]);
  });

  test("name, version, descriptions, addresses", () => {
    const value = (tag: string) => attribute(one(xml, tag), "DefaultValue");
    expect(manifest.name.short).toBe(value("DisplayName"));
    expect(`${manifest.version}.0`).toBe(one(xml, "Version").text);
    expect(manifest.description.full).toBe(value("Description"));
    expect(manifest.developer.name).toBe(one(xml, "ProviderName").text);
    expect(manifest.developer.websiteUrl).toBe(value("SupportUrl"));
    expect(runtime?.code.page).toBe(resolve(one(host, "Runtimes", "Runtime")));
    const metadata = one(host, "AllFormFactors", "ExtensionPoint", "Metadata", "SourceLocation");
    expect(runtime?.customFunctions.metadataUrl).toBe(resolve(metadata));
  });

  test("requirements", () => {
    const sets = all(xml, "Requirements", "Sets", "Set").map((set) => ({
      name: attribute(set, "Name"),
      minVersion: attribute(set, "MinVersion"),
    }));
    expect(extension?.requirements.capabilities).toEqual(sets);
  });

  test("tab, group, buttons and menus", () => {
    const customTab = one(host, "DesktopFormFactor", "ExtensionPoint", "CustomTab");
    const customGroup = one(customTab, "Group");
    expect({ id: tab?.id, label: tab?.label }).toEqual({
      id: attribute(customTab, "id"),
      label: resolve(one(customTab, "Label")),
    });
    expect({ id: group?.id, label: group?.label, icons: group?.icons }).toEqual({
      id: attribute(customGroup, "id"),
      label: resolve(one(customGroup, "Label")),
      icons: images(one(customGroup, "Icon")),
    });
    const face = (control: ReturnType<typeof one>) => ({
      id: attribute(control, "id"),
      label: resolve(one(control, "Label")),
      icons: images(one(control, "Icon")),
      supertip: {
        title: resolve(one(control, "Supertip", "Title")),
        description: resolve(one(control, "Supertip", "Description")),
      },
    });
    const actionId = (control: ReturnType<typeof one>) => one(control, "Action", "FunctionName").text;
    expect(group?.controls).toEqual(
      all(customGroup, "Control").map((control) =>
        attribute(control, "xsi:type") === "Menu"
          ? {
              ...face(control),
              type: "menu",
              items: all(control, "Items", "Item").map((item) => ({
                ...face(item),
                type: "menuItem",
                actionId: actionId(item),
              })),
            }
          : { ...face(control), type: "button", actionId: actionId(control) },
      ),
    );
  });

  test("welcome callout", () => {
    const callout = one(host, "DesktopFormFactor", "GetStarted");
    expect(extension?.getStartedMessages).toEqual([
      {
        title: resolve(one(callout, "Title")),
        description: resolve(one(callout, "Description")),
        learnMoreUrl: resolve(one(callout, "LearnMoreUrl")),
      },
    ]);
    expect(walk(callout)).toHaveLength(4);
  });
});
