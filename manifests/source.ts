/**
 * The one description of the Excel add-in. `xml.ts` and `json.ts` write it down in Microsoft's two manifest formats
 * and add nothing of their own, so that the two can only say the same.
 */
import packageJson from "../package.json";
import { COMMAND_ENTRIES, type Command, type CommandMenu } from "../shared/workbook/commands";
import type { FunctionMetadata } from "./function-metadata";

export interface ManifestOptions {
  /** Where the built files are served: an https origin, perhaps with a path, no slash at the end. */
  readonly baseUrl?: string;
  /**
   * The `functions` array of functions.json. The unified manifest carries it inline, because today's Excel reads it
   * there; the add-in only manifest fetches functions.json and needs none of it.
   */
  readonly functions?: readonly FunctionMetadata[];
}

/** A requirement set that the host must offer, or the add-in is not shown at all. */
export interface Requirement {
  readonly name: string;
  readonly minVersion: string;
}

/** A picture in the three sizes (px) that a ribbon asks for, with the address of each. */
export type RibbonIcon = readonly { readonly size: RibbonIconSize; readonly url: string }[];

export const RIBBON_ICON_SIZES = [16, 32, 80] as const;
export type RibbonIconSize = (typeof RIBBON_ICON_SIZES)[number];

/** Sizes (px) of the brand icon: 16, 32, 80 for the ribbon, 32 and 64 for the add-in lists, 128 for shop pages. */
export const BRAND_ICON_SIZES = [16, 32, 64, 80, 128] as const;

/** A button, or an item of a menu. */
export interface ButtonSource extends Command {
  readonly icons: RibbonIcon;
}

/** A button that opens a menu. */
export interface MenuSource extends Omit<CommandMenu, "commands"> {
  readonly icons: RibbonIcon;
  readonly items: readonly ButtonSource[];
}

export type ControlSource = ButtonSource | MenuSource;

export interface AddinSource {
  readonly name: string;
  readonly publisher: string;
  /** major.minor.patch, from package.json. */
  readonly version: string;
  /** Id of the add-in only manifest. The two ids must differ: the second hides the first where both are installed. */
  readonly xmlId: string;
  readonly jsonId: string;
  readonly shortDescription: string;
  readonly description: string;
  readonly accentColor: string;
  readonly requirements: readonly Requirement[];
  readonly urls: {
    readonly page: string;
    /** Named because the add-in only manifest asks for a script; the shared runtime loads it through the page. */
    readonly script: string;
    readonly metadata: string;
    readonly support: string;
    readonly privacy: string;
    readonly terms: string;
    readonly icon: string;
    readonly highResolutionIcon: string;
  };
  /** Paths inside the app package of the unified manifest. */
  readonly packageIcons: { readonly color: string; readonly outline: string };
  readonly welcome: { readonly title: string; readonly text: string };
  readonly tab: { readonly id: string; readonly label: string };
  readonly group: { readonly id: string; readonly label: string; readonly icons: RibbonIcon };
  readonly controls: readonly ControlSource[];
  readonly functions: readonly FunctionMetadata[] | undefined;
}

export const DEFAULT_BASE_URL = "https://localhost:3000";

/**
 * The floor: one runtime for pane, ribbon and formulas; custom functions; and the Excel API that the adapter calls
 * without asking. Everything newer is detected when the add-in runs.
 */
const REQUIREMENTS: readonly Requirement[] = [
  { name: "SharedRuntime", minVersion: "1.1" },
  { name: "CustomFunctionsRuntime", minVersion: "1.1" },
  { name: "ExcelApi", minVersion: "1.13" },
];

/** Fills in the addresses. Throws an Error with a sentence if the base URL cannot be used in a manifest. */
export function addinSource(options: ManifestOptions = {}): AddinSource {
  const base = checkedBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
  const icons = (name: string): RibbonIcon =>
    RIBBON_ICON_SIZES.map((size) => ({ size, url: `${base}/assets/${name}-${size}.png` }));
  const support = `${base}/assets/support.html`;
  return {
    name: "IMGScore",
    publisher: "IMGScore",
    version: packageJson.version,
    xmlId: "3c3b9b9d-f1ec-49e4-a2e4-54f8fc05bec5",
    jsonId: "111c0839-1188-4ab5-b7dc-9731652fb5d1",
    shortDescription: "Scores and tiers medical genetics programs in the applicant's own workbook.",
    description:
      "Turns a US-citizen IMG's list of medical genetics programs into a scored and tiered master workbook. " +
      "=IMGSCORE() and =TIER() answer in cells, a pane explains them. IMGScore sends nothing anywhere.",
    accentColor: "#0F6CBD",
    requirements: REQUIREMENTS,
    urls: {
      page: `${base}/taskpane.html`,
      script: `${base}/functions.js`,
      metadata: `${base}/functions.json`,
      support,
      privacy: `${support}#privacy`,
      terms: `${support}#terms`,
      icon: `${base}/assets/icon-32.png`,
      highResolutionIcon: `${base}/assets/icon-64.png`,
    },
    packageIcons: { color: "assets/color.png", outline: "assets/outline.png" },
    welcome: {
      title: "IMGScore is ready",
      text: "Choose the IMGScore tab, then Open IMGScore. Or type =IMGSCORE( in a cell.",
    },
    tab: { id: "IMGScore.Tab", label: "IMGScore" },
    group: { id: "IMGScore.Group", label: "Programs", icons: icons("icon") },
    controls: COMMAND_ENTRIES.map((entry) => {
      if (entry.kind === "command") return { ...entry, icons: icons(entry.icon) };
      const { commands, ...menu } = entry;
      const items = commands.map((command) => ({ ...command, icons: icons(command.icon) }));
      return { ...menu, icons: icons(entry.icon), items };
    }),
    functions: options.functions,
  };
}

function checkedBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || text.endsWith("/") || url.search !== "" || url.hash !== "") {
    throw new Error(
      `The base URL "${text}" cannot stand in a manifest: ` +
        "give an https address without a slash at the end, a query or a fragment, such as https://localhost:3000.",
    );
  }
  return text;
}

/** The buttons and the items of menus: what runs an action. */
export function buttonsOf(source: AddinSource): readonly ButtonSource[] {
  return source.controls.flatMap((control) => (control.kind === "menu" ? control.items : [control]));
}
