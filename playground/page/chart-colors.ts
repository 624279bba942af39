/** The colours in which charts are drawn, from the page's own, which follow the host and the scheme. */
import type { ChartColors } from "./chart-config";

const EXCEL = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];
const SHEETS = ["#4285F4", "#EA4335", "#FBBC04", "#34A853", "#FF6D01", "#46BDC6"];

export function chartColors(): ChartColors {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const own = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: own("--text"),
    lines: own("--line"),
    ground: own("--surface"),
    series: root.dataset.host === "sheets" ? SHEETS : EXCEL,
  };
}
