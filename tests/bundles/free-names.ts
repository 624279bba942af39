import type { AnyNode } from "acorn";

/**
 * The global names that a script uses. A name that the script itself declares is none; nor is one that it only uses
 * after it asked with `typeof` whether it is there. What stands in a `skipped` node is not looked at.
 */
export function freeNames(program: AnyNode, skipped: (node: AnyNode) => boolean = () => false): readonly string[] {
  const free = new Set<string>();
  const visit = (node: AnyNode, around: Scope): void => {
    if (skipped(node)) return;
    if (node.type === "Identifier") {
      if (!around.declared.has(node.name) && !around.asked.has(node.name)) free.add(node.name);
      return;
    }
    const scope = {
      declared: withMore(around.declared, namesDeclaredBy(node)),
      asked: withMore(around.asked, namesAskedBy(node)),
    };
    for (const child of referencing(node)) visit(child, scope);
  };
  visit(program, { declared: new Set(), asked: new Set() });
  return [...free].sort();
}

interface Scope {
  readonly declared: ReadonlySet<string>;
  /** Global names under a `typeof` in a condition around this place. */
  readonly asked: ReadonlySet<string>;
}

function withMore(names: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return more.length === 0 ? names : new Set([...names, ...more]);
}

/** The children in which an identifier is a reference: not the name of a property, method or label. */
function referencing(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case "MemberExpression":
      return node.computed ? [node.object, node.property] : [node.object];
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition": {
      const value = node.value ? [node.value] : [];
      return node.computed ? [node.key, ...value] : value;
    }
    case "LabeledStatement":
      return [node.body];
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return [];
    case "UnaryExpression":
      return node.operator === "typeof" && node.argument.type === "Identifier" ? [] : [node.argument];
    default:
      return children(node);
  }
}

/** What a condition asks for with `typeof` before one of its branches is taken. */
function namesAskedBy(node: AnyNode): readonly string[] {
  switch (node.type) {
    case "ConditionalExpression":
    case "IfStatement":
      return namesAsked(node.test);
    case "LogicalExpression":
      return namesAsked(node.left);
    default:
      return [];
  }
}

function namesAsked(condition: AnyNode): readonly string[] {
  if (condition.type === "UnaryExpression" && condition.operator === "typeof") {
    return condition.argument.type === "Identifier" ? [condition.argument.name] : [];
  }
  return isFunction(condition) ? [] : children(condition).flatMap(namesAsked);
}

/** The names that are known inside this node because it, or a statement directly in it, declares them. */
function namesDeclaredBy(node: AnyNode): readonly string[] {
  switch (node.type) {
    case "Program":
    case "StaticBlock":
      return [...node.body.flatMap(varNames), ...node.body.flatMap(blockNames)];
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [
        ...(node.type === "ArrowFunctionExpression" ? [] : ["arguments"]),
        ...(node.id ? [node.id.name] : []),
        ...node.params.flatMap(patternNames),
        ...varNames(node.body),
      ];
    case "ClassDeclaration":
    case "ClassExpression":
      return node.id ? [node.id.name] : [];
    case "BlockStatement":
      return node.body.flatMap(blockNames);
    case "SwitchStatement":
      return node.cases.flatMap((branch) => branch.consequent.flatMap(blockNames));
    case "CatchClause":
      return node.param ? patternNames(node.param) : [];
    case "ForStatement":
      return node.init ? blockNames(node.init) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return blockNames(node.left);
    default:
      return [];
  }
}

/** What `let`, `const`, `class` and `function` declare in the block that this statement stands in. */
function blockNames(statement: AnyNode): readonly string[] {
  switch (statement.type) {
    case "VariableDeclaration":
      return statement.declarations.flatMap((declaration) => patternNames(declaration.id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return statement.id ? [statement.id.name] : [];
    default:
      return [];
  }
}

/** What `var` declares for the whole function, however deep it stands. */
function varNames(node: AnyNode): readonly string[] {
  if (isFunction(node)) return [];
  const own = node.type === "VariableDeclaration" && node.kind === "var" ? blockNames(node) : [];
  return [...own, ...children(node).flatMap(varNames)];
}

function patternNames(pattern: AnyNode): readonly string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((part) => patternNames(part.type === "Property" ? part.value : part));
    default:
      return [];
  }
}

function isFunction(node: AnyNode): boolean {
  return /^(Function|ArrowFunction)/.test(node.type);
}

/** Every node of a tree, the root first. */
export function* everyNode(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of children(node)) yield* everyNode(child);
}

function children(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
