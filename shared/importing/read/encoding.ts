/** How a text file may be written, and what a person is offered where the guess looks wrong. */
export const ENCODINGS = [
  { encoding: "utf-8", label: "Unicode (UTF-8)" },
  { encoding: "windows-1252", label: "Windows 1252 (older Excel)" },
  { encoding: "macintosh", label: "Macintosh (older Excel for Mac)" },
  { encoding: "utf-16le", label: "UTF-16 (Excel’s Unicode text)" },
  { encoding: "utf-16be", label: "UTF-16, big-endian" },
] as const;

export type Encoding = (typeof ENCODINGS)[number]["encoding"];
