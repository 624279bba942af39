import { posix } from "node:path";
import ts from "typescript";

/** A folder and what its files may import besides one another. The longest folder that fits a file is its own. */
export interface FolderRule {
  readonly folder: string;
  /** Folders, with all that is below them, or single files. */
  readonly mayImport: readonly string[];
  /** Packages it may use; "any" for code that ships in no bundle of ours. */
  readonly packages: readonly string[] | "any";
}

export interface ImportRules {
  readonly folders: readonly FolderRule[];
  /** Folders within which files may import each other in a circle. */
  readonly circlesWithin: readonly string[];
  /** Files named index.ts that are where a program starts, not the face of a folder. */
  readonly entries: readonly string[];
}

/** Path from the root, with forward slashes → source text. */
export type Sources = ReadonlyMap<string, string>;

const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];

/** One sentence for each import that points the wrong way, each circle, and each index.ts that does more than re-export. */
export function checkImports(sources: Sources, rules: ImportRules): readonly string[] {
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text, sources)]));
  return [
    ...[...imports].flatMap(([file, targets]) => wrongImports(file, targets, rules)),
    ...circles(imports, rules),
    ...[...sources].flatMap(([file, text]) => indexWithLogic(file, text, rules)),
  ];
}

type Target = { readonly kind: "file"; readonly path: string } | { readonly kind: "package"; readonly name: string };

/** What a file imports: statically, dynamically, for its types only, or to export it again. */
function importsOf(file: string, text: string, sources: Sources): readonly Target[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }): Target => {
    if (!fileName.startsWith(".")) {
      const [scope, name] = fileName.split("/");
      return { kind: "package", name: scope?.startsWith("@") ? `${scope}/${name}` : (scope ?? "") };
    }
    const path = posix.join(posix.dirname(file), fileName);
    return { kind: "file", path: ENDINGS.map((ending) => path + ending).find((it) => sources.has(it)) ?? path };
  });
}

function wrongImports(file: string, targets: readonly Target[], { folders }: ImportRules): readonly string[] {
  const own = folders.filter(({ folder }) => within(file, folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
  if (own === undefined) return [`${file} stands in no folder that has a rule: say what it may import.`];
  const may = [own.folder, ...own.mayImport];
  return targets.flatMap((target) => {
    if (target.kind === "package") {
      if (own.packages === "any" || own.packages.includes(target.name)) return [];
      return [`${file} uses the package ${target.name}. ${own.folder} may use ${listed(own.packages, "no package")}.`];
    }
    const fits = may
      .filter((folder) => within(target.path, folder))
      // A folder with a rule of its own inside an allowed one is not meant: appsscript/server inside appsscript.
      .filter((folder) => !folders.some((it) => isInside(it.folder, folder) && within(target.path, it.folder)));
    if (fits.length > 0) return [];
    return [`${file} imports ${target.path}. ${own.folder} may import ${listed(own.mayImport, "nothing else")}.`];
  });
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isInside(inner: string, outer: string): boolean {
  return inner !== outer && within(inner, outer);
}

function listed(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(", ");
}

/** Files that import each other in a circle, each circle once, from its alphabetically first file. */
function circles(imports: ReadonlyMap<string, readonly Target[]>, { circlesWithin }: ImportRules): readonly string[] {
  const found = new Set<string>();
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const circle = path.slice(start);
      if (circlesWithin.some((folder) => circle.every((it) => within(it, folder)))) return;
      const first = circle.indexOf([...circle].sort()[0] ?? file);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`Circle: ${[...turned, turned[0]].join(" → ")}.`);
      return;
    }
    if (finished.has(file)) return;
    path.push(file);
    for (const target of imports.get(file) ?? []) if (target.kind === "file") visit(target.path);
    path.pop();
    finished.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return [...found].sort();
}

function indexWithLogic(file: string, text: string, { entries }: ImportRules): readonly string[] {
  if (!/(?:^|\/)index\.tsx?$/.test(file) || entries.includes(file)) return [];
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const other = statements.filter((it) => !(ts.isExportDeclaration(it) && it.moduleSpecifier !== undefined));
  return other.length === 0 ? [] : [`${file} is the face of its folder: it may only export what other files hold.`];
}
