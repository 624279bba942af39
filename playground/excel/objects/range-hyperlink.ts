import type { Link } from "../../model/annotation-types";
import type { Rect } from "../../model/types";
import { quoteSheet } from "../address";
import { optionalText, record } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";

/** How Excel's cell style "Hyperlink" looks. */
const LOOK = { fontColor: "#0563C1", underline: true } as const;

/** `range.hyperlink` of the range's first cell; null where it has none. */
export function readHyperlink(host: ExcelHost, { sheet, row, column }: Rect): object | null {
  const cell = host.inGrid({ sheet, row, column, rows: 1, columns: 1 });
  const link = host.model.link(sheet, row, column);
  if (link === null) return null;
  return {
    ...target(host, link),
    ...(link.tip === "" ? {} : { screenTip: link.tip }),
    textToDisplay: host.model.text(cell)[0]?.[0] ?? "",
  };
}

/** The text goes into the first cell; without one a blank first cell shows where the link leads. */
export function writeHyperlink(host: ExcelHost, range: Rect, value: unknown): void {
  const given = record(value, "hyperlink");
  const link = toLink(
    optionalText(given.address, "address"),
    optionalText(given.documentReference, "documentReference"),
  );
  const tip = optionalText(given.screenTip, "screenTip") ?? "";
  const rect = host.inGrid(range);
  const first = { ...rect, rows: 1, columns: 1 };
  const isBlank = host.model.read(first)[0]?.[0]?.value === null;
  const shown = optionalText(given.textToDisplay, "textToDisplay") ?? (isBlank ? destination(link) : null);
  if (shown !== null) host.queue(first, [[shown]]);
  host.model.setLink(rect, { ...link, tip });
  host.model.setStyle(rect, LOOK);
}

function toLink(address: string | null, reference: string | null): Exclude<Link, { kind: "sheet" }> {
  if (address !== null && address !== "" && (reference === null || reference === "")) {
    return { kind: "address", address, tip: "" };
  }
  if (reference === null || reference === "" || address) {
    throw invalidArgument("a hyperlink has either an address or a documentReference");
  }
  return { kind: "reference", reference, tip: "" };
}

function destination(link: Exclude<Link, { kind: "sheet" }>): string {
  return link.kind === "address" ? link.address : link.reference;
}

function target(host: ExcelHost, link: Link): object {
  switch (link.kind) {
    case "address":
      return { address: link.address };
    case "reference":
      return { documentReference: link.reference };
    case "sheet": {
      const sheet = host.findSheet(link.sheet);
      return { documentReference: `${sheet ? quoteSheet(sheet.name) : "#REF"}!${link.range || "A1"}` };
    }
  }
}
