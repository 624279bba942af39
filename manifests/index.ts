/** What the build asks of the manifests. */
import { manifestJson, type UnifiedManifest } from "./json";
import { addinSource, type ManifestOptions } from "./source";
import { manifestXml } from "./xml";

export { iconFiles, staticFiles } from "./files";
export type { FunctionMetadata } from "./function-metadata";
export type { ManifestOptions } from "./source";

/** The text of manifest.xml. Throws an Error with a sentence if the base URL is unusable. */
export function excelManifestXml(options: ManifestOptions = {}): string {
  return manifestXml(addinSource(options));
}

/** The content of manifest.json, as data. Throws an Error with a sentence if the base URL is unusable. */
export function excelManifestJson(options: ManifestOptions = {}): UnifiedManifest {
  return manifestJson(addinSource(options));
}
