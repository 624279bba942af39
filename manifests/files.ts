/** The files that go into the built add-in as they are. */
import { COMMAND_ENTRIES, COMMANDS } from "../shared/workbook/commands";
import { BRAND_ICON_SIZES, RIBBON_ICON_SIZES } from "./source";

export interface StaticFile {
  /** Path from the root of the repository. */
  readonly from: string;
  /** Path in the folder of the built add-in. */
  readonly to: string;
}

export interface IconFile extends StaticFile {
  /** Name of the drawing in manifests/icons/svg, without ending. */
  readonly drawing: string;
  /** Width and height in pixels. */
  readonly size: number;
}

function icon(drawing: string, size: number, name: string): IconFile {
  return { drawing, size, from: `manifests/icons/png/${name}.png`, to: `assets/${name}.png` };
}

/**
 * Drawings that are legible at 16 px stand beside the large ones as `<name>-small.svg`: fewer, thicker strokes on
 * whole pixels.
 */
function drawingFor(name: string, size: number): string {
  return size <= 16 ? `${name}-small` : name;
}

/** Every icon that a manifest names. */
export const iconFiles: readonly IconFile[] = [
  ...BRAND_ICON_SIZES.map((size) => icon(drawingFor("icon", size), size, `icon-${size}`)),
  ...[...COMMAND_ENTRIES.filter(({ kind }) => kind === "menu"), ...COMMANDS].flatMap(({ icon: drawing }) =>
    RIBBON_ICON_SIZES.map((size) => icon(drawingFor(drawing, size), size, `${drawing}-${size}`)),
  ),
  icon("color", 192, "color"),
  icon("outline", 32, "outline"),
];

/** The icons and the page for support, privacy and terms. */
export const staticFiles: readonly StaticFile[] = [
  ...iconFiles,
  { from: "manifests/pages/support.html", to: "assets/support.html" },
];
