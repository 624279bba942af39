/** Reads from Functions.js what Google's editor reads: top-level functions whose JSDoc carries @customfunction. */
export interface FunctionDoc {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;

export function parseFunctionDocs(source: string): readonly FunctionDoc[] {
  return [...source.matchAll(DECLARATION)].flatMap(([, comment = "", name = "", list = ""]) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trim());
    const tags = lines.join("\n").split(/\n(?=@)/);
    // A name that ends in "_" is private, whatever its JSDoc says.
    if (name.endsWith("_") || !tags.some((tag) => tag.startsWith("@customfunction"))) return [];
    const descriptions = new Map(tags.flatMap(parameterTag));
    const names = list.split(",").map((parameter) => parameter.trim().replace(/\s*=.*$/, ""));
    return [
      {
        name,
        description: tags[0]?.startsWith("@") ? "" : oneLine(tags[0] ?? ""),
        parameters: names
          .filter((parameter) => parameter !== "")
          .map((parameter) => ({ name: parameter, description: descriptions.get(parameter) ?? "" })),
      },
    ];
  });
}

function parameterTag(tag: string): [string, string][] {
  const match = /^@param\s+(?:\{[^}]*\}\s*)?\[?([\w$]+)(?:=[^\]]*)?\]?\s*-?\s*([\s\S]*)$/.exec(tag);
  return match === null ? [] : [[match[1] ?? "", oneLine(match[2] ?? "")]];
}

/** Sheets drops line breaks and HTML from the help. */
function oneLine(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
