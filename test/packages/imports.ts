import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";

/** An import of a source file, types included: `{ from: "packages/dsl/src/app.ts", to: "./call-site.ts" }`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Files below `folder` (from the root) that git would keep, with their folders, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist|expected|ecs\.out)\//.test(path))
    .toSorted();
}

/** Every import, dynamic ones and those of types included, of the TypeScript files below `folder`. */
export function importsBelow(folder: string): readonly Import[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith(".ts"))
    .flatMap((from) => importsOf(from).map((to) => ({ from, to })));
}

/** What was read of each file: several tests follow the same imports. */
const read = new Map<string, readonly string[]>();

/** What the file at `path` (from the root) imports. */
export function importsOf(path: string): readonly string[] {
  const known = read.get(path) ?? readImports(path);
  read.set(path, known);
  return known;
}

function readImports(path: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, path), "utf8"), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

/** True when the file at `path` (from the root) computes something: it has a function or a class, and not declarations alone. */
export function computes(path: string): boolean {
  const text = readFileSync(join(ROOT, path), "utf8");
  return hasFunction(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext));
}

/** A declaration that waits until it is needed: `() => ({ … })`, perhaps with names for what it is made of. */
function isPutOff(node: ts.Node): boolean {
  if (!ts.isArrowFunction(node) || node.parameters.length > 0) return false;
  if (!ts.isBlock(node.body)) return isDeclared(node.body);
  return node.body.statements.every(
    (statement) =>
      ts.isVariableStatement(statement) ||
      (ts.isReturnStatement(statement) && statement.expression !== undefined && isDeclared(statement.expression)),
  );
}

/** An object as it is written, or what one call makes of such: `struct("a port", { … })`. */
function isDeclared(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression) || ts.isSatisfiesExpression(expression)) {
    return isDeclared(expression.expression);
  }
  if (ts.isCallExpression(expression)) return expression.arguments.some(ts.isObjectLiteralExpression);
  return ts.isObjectLiteralExpression(expression);
}

function hasFunction(node: ts.Node): boolean {
  if (ts.isClassLike(node)) return true;
  if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined && !isPutOff(node)) return true;
  return ts.forEachChild(node, (child) => hasFunction(child) || undefined) ?? false;
}
