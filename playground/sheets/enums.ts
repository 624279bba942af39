/** Google's enumerations that scripts of ours may name, by the object that carries them. A value's wire name is `Enum.VALUE`. */
export const ENUMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Charts: {
    ChartType: [
      ...["AREA", "BAR", "BUBBLE", "CANDLESTICK", "COLUMN", "COMBO", "GAUGE", "GEO", "HISTOGRAM", "LINE"],
      ...["ORG", "PIE", "RADAR", "SCATTER", "SPARKLINE", "STEPPED_AREA", "TABLE", "TIMELINE", "TREEMAP", "WATERFALL"],
    ],
  },
  ScriptApp: { AuthMode: ["NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"] },
  SpreadsheetApp: {
    ProtectionType: ["RANGE", "SHEET"],
    InterpolationType: ["NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"],
    DeveloperMetadataVisibility: ["DOCUMENT", "PROJECT"],
    DeveloperMetadataLocationType: ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
    DataValidationCriteria: ["VALUE_IN_LIST", "VALUE_IN_RANGE", "NUMBER_BETWEEN", "DATE_IS_VALID_DATE"],
  },
  Ui: {
    Button: ["OK", "CANCEL", "YES", "NO", "CLOSE"],
    ButtonSet: ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"],
  },
};

/** An enumeration's value on the host. */
export class EnumValue {
  constructor(readonly name: string) {}
}
