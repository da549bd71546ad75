import { readFileSync } from "node:fs";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import type { Origin, Path } from "@ecs-dsl/validators";
import { type CallExpression, Node, Project, type SourceFile } from "ts-morph";
import type { Source } from "../model/assembly.ts";
import { displayPath } from "../text/display-path.ts";
import type { Position, Trace } from "../model/position.ts";
import { callAt, type Found, placeInCall } from "./call-place.ts";
import { pathText } from "./path-text.ts";

/** A place in the user's files, and who called the function around it. */
export interface FoundOrigin {
  readonly origin: Origin;
  readonly calledFrom?: Origin;
}

/** Finds where the user wrote what a source names. Parses a file at its first finding; loading this module loads ts-morph. */
export class SourceFinder {
  readonly #cwd: string;
  readonly #trace: Trace;
  readonly #project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  readonly #files = new Map<string, SourceFile | undefined>();

  constructor(cwd: string, trace: Trace) {
    this.#cwd = cwd;
    this.#trace = trace;
  }

  /** Undefined when the source's value was not made in a file of the user's. */
  originOf(source: Source): FoundOrigin | undefined {
    const [position, caller] = this.#trace(callSiteOf(source.node) ?? "");
    if (position === undefined) return undefined;
    const path = pathText(source);
    const call = this.callAt(position);
    const origin = call === undefined ? this.#originAt(position) : this.#originIn(call, source.path, position.file);
    const calledFrom = caller === undefined ? {} : { calledFrom: this.#originAt(caller) };
    return { origin: { ...origin, path }, ...calledFrom };
  }

  /** The property, element or call that a source names, in a syntax tree that may be edited. */
  placeOf(source: Source): { readonly file: string; readonly call: CallExpression; readonly found: Found } | undefined {
    const [position] = this.#trace(callSiteOf(source.node) ?? "");
    const call = position === undefined ? undefined : this.callAt(position);
    if (position === undefined || call === undefined) return undefined;
    return { file: position.file, call, found: placeInCall(call, source.path) };
  }

  callAt({ file, line, column }: Position): CallExpression | undefined {
    const parsed = this.#fileAt(file);
    const start = parsed?.compilerNode.getLineStarts()[line - 1];
    return start === undefined || parsed === undefined ? undefined : callAt(parsed, start + column - 1);
  }

  #fileAt(path: string): SourceFile | undefined {
    if (!this.#files.has(path)) this.#files.set(path, this.#parse(path));
    return this.#files.get(path);
  }

  #parse(path: string): SourceFile | undefined {
    try {
      return this.#project.createSourceFile(path, readFileSync(path, "utf8"));
    } catch {
      return undefined;
    }
  }

  #originAt({ file, line, column }: Position): Origin {
    return { file: displayPath(this.#cwd, file), line, column };
  }

  #originIn(call: CallExpression, path: Path, file: string): Origin {
    const { node, isExact } = placeInCall(call, path);
    const [start, end] = rangeOf(node, isExact);
    const from = node.getSourceFile().getLineAndColumnAtPos(start);
    const to = node.getSourceFile().getLineAndColumnAtPos(end);
    return { ...this.#originAt({ file, ...from }), endLine: to.line, endColumn: to.column };
  }
}

/** What is marked: all of what the path names; the head of what only surrounds it. */
function rangeOf(node: Node, isExact: boolean): readonly [start: number, end: number] {
  if (Node.isCallExpression(node)) return [node.getStart(), headEnd(node)];
  if (isExact || !Node.isPropertyAssignment(node)) return [node.getStart(), node.getEnd()];
  return [node.getStart(), node.getNameNode().getEnd()];
}

/** `service("api", {` is marked up to the name. */
function headEnd(call: CallExpression): number {
  const [first] = call.getArguments();
  return first === undefined || !Node.isStringLiteral(first) ? call.getExpression().getEnd() : first.getEnd();
}
