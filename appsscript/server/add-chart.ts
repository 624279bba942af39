import type { AddChart } from "../../shared/workbook/plan";
import type { OpenSheets } from "./open-sheets";

/** Pixels of a row and a column of ordinary size: Google's charts have sizes, not ends. */
const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

/** A chart over columns of cells, at its place. */
export function addChart(sheets: OpenSheets, change: AddChart): void {
  const sheet = sheets.sheet(change.sheet);
  const builder = sheet.newChart().setChartType(typeOf(change.type)).setNumHeaders(1);
  for (const area of change.source) builder.addRange(sheets.range({ sheet: change.sheet, ...area }));
  const chart = builder
    .setPosition(change.row + 1, change.column + 1, 0, 0)
    .setOption("title", change.title)
    .setOption("width", change.columns * COLUMN_WIDTH)
    .setOption("height", change.rows * ROW_HEIGHT)
    .setOption("isStacked", change.type === "stacked-bar")
    .build();
  sheet.insertChart(chart);
}

function typeOf(type: AddChart["type"]): GoogleAppsScript.Charts.ChartType {
  switch (type) {
    case "column":
      return Charts.ChartType.COLUMN;
    case "bar":
    case "stacked-bar":
      return Charts.ChartType.BAR;
    case "pie":
      return Charts.ChartType.PIE;
  }
}
