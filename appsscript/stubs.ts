import { CATALOGUE } from "../shared/functions/catalogue";
import { COMMANDS } from "../shared/workbook/commands";

/**
 * The text of Functions.js: real top-level functions with real parameter names, since Google Sheets reads its formula
 * help from their JSDoc. The bodies hand over to the core, a global of this name, and to the workbook's part, which a
 * function of this name makes: Google loads every file for every cell, and what no cell needs is not run there.
 */
export function appsScriptStubs(core: string, workbook: string): string {
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
    ...["onOpen", "onInstall"].map((name) => ({ name, help: "Builds the IMGScore menu.", call: `${name}()` })),
    ...COMMANDS.map(({ id, tip, page }) => ({ name: id, help: tip, call: `showSidebar("${page}")` })),
  ].map(({ name, help, call }) => `${comment([help])}\nfunction ${name}() {\n  return ${core}.${call};\n}`);
  const request = `${comment(["Answers the sidebar."])}\nfunction request(asked) {\n  return ${workbook}().request(asked);\n}`;
  return `${[...custom, ...handlers, request].join("\n\n")}\n`;
}

function comment(lines: readonly string[]): string {
  return `/**\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */`;
}
