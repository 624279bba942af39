/** What a file is by its first bytes, whatever its name says. */

export type Content =
  | { readonly kind: "zip" }
  /** The container of old Office files, and of new ones that have a password. */
  | { readonly kind: "ole" }
  /** Something that no list can be read from; with what to do instead, as the end of a sentence. */
  | { readonly kind: "other"; readonly what: string }
  | { readonly kind: "text" };

const OTHERS: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    what: "a PDF. Copy its table and paste it here, or into a sheet that you save as CSV.",
  },
  { bytes: [0x1f, 0x8b, 8], what: "packed (gzip). Unpack it and choose the file within." },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a picture. Copy the table where you saw it and paste it here." },
  { bytes: [0xff, 0xd8, 0xff], what: "a picture. Copy the table where you saw it and paste it here." },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "a text document (RTF). Copy its table and paste it here." },
];

const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, index) => bytes[index] === byte);

export function sniff(bytes: Uint8Array): Content {
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6])) return { kind: "zip" };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: "ole" };
  const other = OTHERS.find((it) => starts(bytes, it.bytes));
  return other === undefined ? { kind: "text" } : { kind: "other", what: other.what };
}

/** Of the container's directory: names are UTF-16 and begin at multiples of 128 bytes ([MS-CFB] 2.6). */
export function isEncryptedOle(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + name.length <= bytes.length; at += 128) {
    if (starts(bytes.subarray(at, at + name.length), name)) return true;
  }
  return false;
}

/** What a text looks like: a page, JSON, or cells between separators. */
export function sniffText(text: string): "html" | "json" | "spreadsheet-xml" | "delimited" {
  const beginning = text.slice(0, 4096).replace(/^\ufeff|^\s+/g, "");
  if (/^<\?xml[^>]*>\s*(<\?mso-application[^>]*>\s*)?<(\w+:)?Workbook\b/i.test(beginning)) return "spreadsheet-xml";
  if (
    /^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(!doctype\s+html|html|head|body|meta|table|div|style|title|link)\b/i.test(
      beginning,
    )
  ) {
    return "html";
  }
  return /^[[{]/.test(beginning) ? "json" : "delimited";
}
