/** Archives and workbooks for tests, also such as no program would write. */
import { deflateRawSync, crc32 as nodeCrc32 } from "node:zlib";

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Bytes that the directory claims, where they are not the content's. */
  readonly declared?: number;
  readonly stored?: true;
  readonly encrypted?: true;
}

/** A ZIP archive of the parts (PKWARE APPNOTE 6.3). */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    shared.writeUInt16LE(part.stored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.declared ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    files.push(signature(0x04034b50), shared, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), shared, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Node 20.15 has it; older ones of version 20 do not. */
function crc32(content: Buffer): number {
  return nodeCrc32(content);
}

export interface TestSheet {
  readonly name: string;
  /** What stands within <worksheet>; `rows` is the short form. */
  readonly xml?: string;
  /** What stands within <sheetData>. */
  readonly rows?: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** What stands within <sst>. */
  readonly sharedStrings?: string;
  /** Format codes of the cell styles 1, 2, …; a number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: true;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook, as Excel arranges them. */
export function workbookParts(workbook: TestWorkbook): readonly Part[] {
  const { sheets, sharedStrings, formats = [], from1904 } = workbook;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const custom = formats.map((code, index) =>
    typeof code === "string" ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>` : "",
  );
  const styles = formats.map((code, index) => `<xf numFmtId="${typeof code === "string" ? 164 + index : code}"/>`);
  return [
    { name: "[Content_Types].xml", content: `${XML}<Types/>` },
    { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${entries.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        sheets
          .map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
          .join("") +
          relation("rId901", "styles", "styles.xml") +
          relation("rId902", "sharedStrings", "sharedStrings.xml"),
      ),
    },
    {
      name: "xl/styles.xml",
      content: `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    },
    { name: "xl/sharedStrings.xml", content: `${XML}<sst xmlns="${MAIN}">${sharedStrings ?? ""}</sst>` },
    ...sheets.map(({ xml, rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${XML}<worksheet xmlns="${MAIN}">${xml ?? `<sheetData>${rows ?? ""}</sheetData>`}</worksheet>`,
    })),
  ];
}

export function workbookOf(workbook: TestWorkbook): Uint8Array {
  return zipOf(workbookParts(workbook));
}

/** A workbook of one sheet with the rows' XML. */
export function sheetOf(rows: string, more: Omit<TestWorkbook, "sheets"> = {}): Uint8Array {
  return workbookOf({ ...more, sheets: [{ name: "List", rows }] });
}

/** A cell with a text of its own. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

/** Texts as rows of cells without addresses. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
