/** How charts look: the page's own colours, which follow the scheme, and the ways of the host that is emulated. */
import type { ChartManner } from "./chart-config";

const EXCEL = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];
const SHEETS = ["#4285F4", "#EA4335", "#FBBC04", "#34A853", "#FF6D01", "#46BDC6"];

export function chartManner(): ChartManner {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const own = (name: string) => style.getPropertyValue(name).trim();
  const isSheets = root.dataset.host === "sheets";
  return {
    text: own("--text"),
    lines: own("--line"),
    ground: own("--surface"),
    series: isSheets ? SHEETS : EXCEL,
    barsFromBottom: !isSheets,
  };
}
