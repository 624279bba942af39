/** What the host needs of appsscript.json. */
export interface Manifest {
  readonly timeZone: string;
  readonly scopes: ReadonlySet<string>;
}

/** @throws when the text is no manifest: it names what is missing. */
export function parseManifest(text: string): Manifest {
  const json: unknown = JSON.parse(text);
  if (typeof json !== "object" || json === null) throw new Error("appsscript.json is not a JSON object.");
  const timeZone = "timeZone" in json ? json.timeZone : undefined;
  const scopes = "oauthScopes" in json ? json.oauthScopes : undefined;
  if (typeof timeZone !== "string") throw new Error("appsscript.json has no timeZone. Add one, such as Etc/UTC.");
  if (!Array.isArray(scopes)) {
    throw new Error("appsscript.json has no oauthScopes. List the scopes, or Google guesses them from the code.");
  }
  return { timeZone, scopes: new Set(scopes.map(String)) };
}
