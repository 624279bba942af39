/** What a workbook's own parts say: its sheets, its shared texts, its number formats. ECMA-376 part 1, 18. */
import { builtInKind, kindOfFormat, type NumberKind } from "./number-format";
import { type Attributes, prefixed, readXml } from "./xml";
import type { Zip } from "./zip";

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Within the archive; null for a sheet that holds no cells, such as a chart. */
  readonly part: string | null;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Where the workbook's main part stands, or null: the archive is something else. */
export async function workbookPart(zip: Zip): Promise<string | null> {
  if (!zip.has("_rels/.rels")) return null;
  const relations = await relationsOf(zip, "_rels/.rels", "");
  const main = relations.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "";
  return zip.has(main) ? main : null;
}

export async function workbookParts(zip: Zip, main: string): Promise<WorkbookParts> {
  const relations = await relationsOf(zip, relationsPart(main), folderOf(main));
  const partOf = (type: string) => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? null;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(zip, main, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = isTrue(attributes.date1904);
      if (name !== "sheet") return;
      const id = prefixed(attributes, "id");
      const relation = relations.find((it) => it.id === id && it.type.endsWith("/worksheet"));
      const hidden = (attributes.state ?? "visible") !== "visible";
      sheets.push({ name: attributes.name ?? "", hidden, part: relation?.target ?? null });
    },
  });
  return { sheets, from1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

/** The texts that cells name by number. Of East Asian texts the reading aids are left out. */
export async function readSharedStrings(zip: Zip, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = "";
  let reading = false;
  let aid = false;
  await readXml(zip, part, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") aid = true;
      reading = name === "t" && !aid;
    },
    text(more) {
      if (reading) text += more;
    },
    close(name) {
      if (name === "t") reading = false;
      if (name === "rPh") aid = false;
      if (name === "si") texts.push(unescaped(text));
    },
  });
  return texts;
}

/** What each cell style, by its number, makes of a number. */
export async function readStyles(zip: Zip, part: string): Promise<readonly NumberKind[]> {
  const codes = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let ofCells = false;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), kindOfFormat(attributes.formatCode ?? ""));
      if (name === "cellXfs") ofCells = true;
      if (name !== "xf" || !ofCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      kinds.push(codes.get(id) ?? builtInKind(id));
    },
    close(name) {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return kinds;
}

/** Excel writes what XML cannot hold as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

interface Relation {
  readonly id: string;
  /** An address; its last word tells: ECMA-376 and its strict form have different beginnings. */
  readonly type: string;
  readonly target: string;
}

async function relationsOf(zip: Zip, part: string, folder: string): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  const open = (name: string, attributes: Attributes) => {
    const { Id: id, Type: type, Target: target } = attributes;
    if (name !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
    relations.push({ id, type, target: resolved(folder, target) });
  };
  if (zip.has(part)) await readXml(zip, part, { open });
  return relations;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}/${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf("/")));
}

function relationsPart(part: string): string {
  const folder = folderOf(part);
  const name = part.slice(part.lastIndexOf("/") + 1);
  return folder === "" ? `_rels/${name}.rels` : `${folder}/_rels/${name}.rels`;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
