/** The requirement sets that this host claims; the rest are unsupported, as for an add-in in an older Excel. */
const SETS: { readonly [name: string]: string } = {
  addincommands: "1.1",
  customfunctionsruntime: "1.4",
  excelapi: "1.17",
  sharedruntime: "1.1",
};

/** `minimum` like "1.10", compared part by part; without it any version will do. */
export function isSetSupported(name: string, minimum = "1.0"): boolean {
  const version = SETS[name.toLowerCase()];
  if (version === undefined) return false;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(minimum).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
