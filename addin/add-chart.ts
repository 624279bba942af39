import { areaAddress } from "../shared/workbook/address";
import type { AddChart } from "../shared/workbook/plan";

/** A chart over one block of cells, at its place. */
export function addChart(sheet: Excel.Worksheet, change: AddChart): void {
  const [labels, ...numbers] = change.source.map((area) => sheet.getRange(areaAddress(area)));
  const last = numbers[numbers.length - 1];
  if (labels === undefined || last === undefined) return;
  const chart = sheet.charts.add(typeOf(change.type), labels.getBoundingRect(last), Excel.ChartSeriesBy.columns);
  chart.name = change.title;
  chart.title.text = change.title;
  const { row, column, rows, columns } = change;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

function typeOf(type: AddChart["type"]): Excel.ChartType {
  switch (type) {
    case "column":
      return Excel.ChartType.columnClustered;
    case "bar":
      return Excel.ChartType.barClustered;
    case "stacked-bar":
      return Excel.ChartType.barStacked;
    case "pie":
      return Excel.ChartType.pie;
  }
}
