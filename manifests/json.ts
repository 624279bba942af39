/**
 * The unified manifest (manifest.json) for Microsoft 365 on Windows, Mac and the web; it hides the add-in of
 * manifest.xml where both are installed. Without `customFunctions.namespace`, functions keep their bare names; the
 * schema allows that from version 1.24 on.
 */
import type { FunctionMetadata } from "./function-metadata";
import { type AddinSource, buttonsOf, type ControlSource, type RibbonIcon } from "./source";

const SCHEMA_VERSION = "1.25";

const RUNTIME = "SharedRuntime";

export type UnifiedManifest = ReturnType<typeof manifestJson>;

export function manifestJson(source: AddinSource) {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: source.jsonId,
    version: source.version,
    name: { short: source.name, full: source.name },
    description: { short: source.shortDescription, full: source.description },
    developer: {
      name: source.publisher,
      websiteUrl: source.urls.support,
      privacyUrl: source.urls.privacy,
      termsOfUseUrl: source.urls.terms,
    },
    icons: source.packageIcons,
    accentColor: source.accentColor,
    localizationInfo: { defaultLanguageTag: "en-us" },
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    extensions: [extension(source)],
  };
}

function extension(source: AddinSource) {
  return {
    requirements: { scopes: ["workbook"], formFactors: ["desktop"], capabilities: source.requirements },
    runtimes: [
      {
        // A set named here, and not only for the whole extension, is what makes the runtime a shared one.
        requirements: { capabilities: source.requirements.filter(({ name }) => name === "SharedRuntime") },
        id: RUNTIME,
        type: "general",
        code: { page: source.urls.page },
        lifetime: "long",
        actions: buttonsOf(source).map(({ id, label }) => ({ id, type: "executeFunction", displayName: label })),
        customFunctions: customFunctions(source),
      },
    ],
    ribbons: [{ contexts: ["default"], tabs: [tab(source)] }],
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: source.xmlId } } }],
    getStartedMessages: [
      { title: source.welcome.title, description: source.welcome.text, learnMoreUrl: source.urls.support },
    ],
  };
}

function customFunctions(source: AddinSource): { functions?: readonly FunctionMetadata[]; metadataUrl: string } {
  const metadataUrl = source.urls.metadata;
  return source.functions === undefined ? { metadataUrl } : { functions: source.functions, metadataUrl };
}

function tab(source: AddinSource) {
  return {
    id: source.tab.id,
    label: source.tab.label,
    groups: [
      {
        id: source.group.id,
        label: source.group.label,
        icons: icons(source.group.icons),
        controls: source.controls.map(control),
      },
    ],
  };
}

function control(source: ControlSource) {
  switch (source.kind) {
    case "command":
      return { ...face(source), type: "button" as const, actionId: source.id };
    case "menu":
      return {
        ...face(source),
        type: "menu" as const,
        items: source.items.map((item) => ({ ...face(item), type: "menuItem", actionId: item.id })),
      };
  }
}

/** What a control shows. */
function face(source: ControlSource) {
  return {
    id: `IMGScore.${source.id}`,
    label: source.label,
    icons: icons(source.icons),
    supertip: { title: source.label, description: source.tip },
  };
}

function icons(icon: RibbonIcon) {
  return icon.map(({ size, url }) => ({ size, url }));
}
