/**
 * The children each element of an add-in only manifest may have, in the order Excel demands, with how many of each.
 * Source: Microsoft, "How to find the proper order of manifest elements", and the reference page of each element.
 * Elements that only other hosts use are left out, so that they are refused. A key is a tag, or a path of tags where the
 * same tag means different things; the longest that fits counts. A control's tag goes with its type.
 */
export type Occurrence = "one" | "optional" | "many";

export const ELEMENT_ORDER: Readonly<Record<string, readonly (readonly [tag: string, Occurrence])[]>> = {
  OfficeApp: [
    ["Id", "one"],
    ["AlternateId", "optional"],
    ["Version", "one"],
    ["ProviderName", "one"],
    ["DefaultLocale", "one"],
    ["DisplayName", "one"],
    ["Description", "one"],
    ["IconUrl", "one"],
    ["HighResolutionIconUrl", "one"],
    ["SupportUrl", "one"],
    ["AppDomains", "optional"],
    ["Hosts", "one"],
    ["Requirements", "one"],
    ["DefaultSettings", "one"],
    ["Permissions", "one"],
    ["VersionOverrides", "one"],
    ["ExtendedOverrides", "optional"],
  ],
  "OfficeApp/Hosts": [["Host", "one"]],
  Requirements: [["Sets", "one"]],
  Sets: [["Set", "many"]],
  DefaultSettings: [["SourceLocation", "one"]],
  VersionOverrides: [
    ["Description", "optional"],
    ["Requirements", "optional"],
    ["Hosts", "one"],
    ["Resources", "one"],
    ["EquivalentAddins", "optional"],
  ],
  "VersionOverrides/Hosts": [["Host", "one"]],
  "VersionOverrides/Hosts/Host": [
    ["Runtimes", "one"],
    ["AllFormFactors", "one"],
    ["DesktopFormFactor", "one"],
  ],
  Runtimes: [["Runtime", "one"]],
  AllFormFactors: [["ExtensionPoint", "one"]],
  "AllFormFactors/ExtensionPoint": [
    ["Script", "one"],
    ["Page", "one"],
    ["Metadata", "one"],
    ["Namespace", "optional"],
  ],
  Script: [["SourceLocation", "one"]],
  Page: [["SourceLocation", "one"]],
  Metadata: [["SourceLocation", "one"]],
  DesktopFormFactor: [
    ["GetStarted", "optional"],
    ["FunctionFile", "one"],
    ["ExtensionPoint", "many"],
  ],
  GetStarted: [
    ["Title", "one"],
    ["Description", "one"],
    ["LearnMoreUrl", "one"],
  ],
  "DesktopFormFactor/ExtensionPoint": [["CustomTab", "one"]],
  CustomTab: [
    ["Group", "many"],
    ["Label", "one"],
  ],
  Group: [
    ["OverriddenByRibbonApi", "optional"],
    ["Label", "one"],
    ["Icon", "one"],
    ["Control", "many"],
  ],
  "Control:Button": [
    ["OverriddenByRibbonApi", "optional"],
    ["Label", "one"],
    ["Supertip", "one"],
    ["Icon", "one"],
    ["Action", "one"],
    ["Enabled", "optional"],
  ],
  "Control:Menu": [
    ["OverriddenByRibbonApi", "optional"],
    ["Label", "one"],
    ["Supertip", "one"],
    ["Icon", "one"],
    ["Items", "one"],
  ],
  Items: [["Item", "many"]],
  Item: [
    ["OverriddenByRibbonApi", "optional"],
    ["Label", "one"],
    ["Supertip", "one"],
    ["Icon", "optional"],
    ["Action", "one"],
    ["Enabled", "optional"],
  ],
  Supertip: [
    ["Title", "one"],
    ["Description", "one"],
  ],
  Icon: [["bt:Image", "many"]],
  Action: [["FunctionName", "one"]],
  Resources: [
    ["bt:Images", "one"],
    ["bt:Urls", "one"],
    ["bt:ShortStrings", "one"],
    ["bt:LongStrings", "one"],
  ],
  "bt:Images": [["bt:Image", "many"]],
  "bt:Urls": [["bt:Url", "many"]],
  "bt:ShortStrings": [["bt:String", "many"]],
  "bt:LongStrings": [["bt:String", "many"]],
};
