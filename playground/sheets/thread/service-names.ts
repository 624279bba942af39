/** The service globals a script finds. Those that are not emulated or not in scope fail by name when called. */
export const SERVICE_NAMES: readonly string[] = [
  "SpreadsheetApp",
  "HtmlService",
  "PropertiesService",
  "LockService",
  "Utilities",
  "Session",
  "Logger",
  "console",
  "ScriptApp",
  "CacheService",
  "UrlFetchApp",
  "GmailApp",
  "MailApp",
  "DriveApp",
  "CalendarApp",
  "DocumentApp",
];
