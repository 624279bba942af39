/** All service classes, and the services by their global names. */
import { cache, cacheService } from "./cache";
import { chart, chartBuilder, chartOptions, chartsService, containerInfo } from "./charts";
import { formatRule, formatRuleBuilder } from "./conditional-format";
import { filter } from "./filter";
import { htmlOutput, htmlService } from "./html";
import { lock, lockService } from "./lock";
import type { ServiceClass } from "./member";
import { metadata, metadataFinder, metadataLocation } from "./metadata";
import {
  CacheServiceObject,
  ChartsObject,
  ConsoleObject,
  HtmlServiceObject,
  LockServiceObject,
  LoggerObject,
  PropertiesServiceObject,
  ScriptAppObject,
  SessionObject,
  SpreadsheetAppObject,
  UtilitiesObject,
} from "./objects";
import { properties, propertiesService } from "./properties";
import { range } from "./range";
import { rangeList } from "./range-list";
import { richText, richTextBuilder } from "./rich-text";
import { logger, scriptApp, scriptConsole, session, utilities } from "./runtime-services";
import { sheet } from "./sheet";
import { namedRange, protection, spreadsheet } from "./spreadsheet";
import { spreadsheetApp } from "./spreadsheet-app";
import { ui, uiMenu } from "./ui";
import { validation, validationBuilder } from "./validation";

export const SERVICES: ReadonlyMap<string, object> = new Map<string, object>([
  ["SpreadsheetApp", new SpreadsheetAppObject()],
  ["Charts", new ChartsObject()],
  ["HtmlService", new HtmlServiceObject()],
  ["PropertiesService", new PropertiesServiceObject()],
  ["CacheService", new CacheServiceObject()],
  ["LockService", new LockServiceObject()],
  ["Utilities", new UtilitiesObject()],
  ["Session", new SessionObject()],
  ["Logger", new LoggerObject()],
  ["console", new ConsoleObject()],
  ["ScriptApp", new ScriptAppObject()],
]);

const CLASSES: readonly ServiceClass[] = [
  ...[spreadsheetApp, spreadsheet, sheet, range, rangeList, namedRange, protection, filter],
  ...[metadata, metadataLocation, metadataFinder, validation, validationBuilder, formatRule, formatRuleBuilder],
  ...[chartsService, chartBuilder, chart, chartOptions, containerInfo],
  ...[richText, richTextBuilder],
  ...[ui, uiMenu, htmlService, htmlOutput, propertiesService, properties, cacheService, cache, lockService, lock],
  ...[utilities, session, logger, scriptConsole, scriptApp],
];

export function classOf(object: object): ServiceClass | null {
  return CLASSES.find((candidate) => candidate.owns(object)) ?? null;
}
