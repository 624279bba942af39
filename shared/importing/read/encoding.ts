/** How a text file may be written, and what a person is offered where the guess looks wrong. */
export const ENCODINGS = [
  { encoding: "utf-8", label: "Unicode (UTF-8): new files" },
  { encoding: "windows-1252", label: "Western Windows (1252): older files of Excel" },
  { encoding: "macintosh", label: "Western Macintosh: older files of Excel for Mac" },
  { encoding: "utf-16le", label: "Unicode (UTF-16): “Unicode text” of Excel" },
  { encoding: "utf-16be", label: "Unicode (UTF-16, big-endian)" },
] as const;

export type Encoding = (typeof ENCODINGS)[number]["encoding"];
