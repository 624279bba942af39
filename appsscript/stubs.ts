import { CATALOGUE } from "../shared/functions/catalogue";
import { COMMANDS } from "../shared/workbook/commands";

/**
 * The text of Functions.js: real top-level functions with real parameter names, since Google Sheets reads its formula
 * help from their JSDoc. The bodies hand over to the core bundle, a global of this name.
 */
export function appsScriptStubs(core: string): string {
  const custom = CATALOGUE.map((spec) => {
    const names = spec.parameters.map((parameter) => parameter.name).join(", ");
    const lines = [
      spec.summary,
      "",
      ...spec.parameters.map((parameter) => `@param {*} ${parameter.name} ${parameter.help}`),
      `@return {*} ${spec.returns}`,
      "@customfunction",
    ];
    return `${comment(lines)}\nfunction ${spec.name}(${names}) {\n  return ${core}.evaluate("${spec.name}", [${names}]);\n}`;
  });
  const handlers = [
    ...["onOpen", "onInstall"].map((name) => ({ name, help: "Builds the IMGScore menu." })),
    ...COMMANDS.map((command) => ({ name: command.id, help: command.tip })),
    { name: "request", help: "Answers the sidebar." },
  ].map(({ name, help }) => `${comment([help])}\nfunction ${name}(event) {\n  return ${core}.${name}(event);\n}`);
  return `${[...custom, ...handlers].join("\n\n")}\n`;
}

function comment(lines: readonly string[]): string {
  return `/**\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */`;
}
