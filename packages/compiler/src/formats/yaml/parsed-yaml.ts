import type { InputProblem } from "../input-problem.ts";
import type { ParseResult } from "../parsed-text.ts";
import type { AliasNode, YamlNode } from "./nodes.ts";
import { MAX_ALIASED, YamlTree } from "./yaml-tree.ts";

/** The text whose root is this node. */
export function parsedYaml(root: YamlNode | AliasNode | undefined, text: string): ParseResult {
  const tree = new YamlTree(root);
  const value = tree.value();
  if (tree.isBomb) return { problem: aliasBomb() };
  if (tree.lost !== undefined) return { problem: lostAlias(tree.lost) };
  return {
    parsed: {
      format: "yaml",
      value,
      duplicate: () => tree.duplicate,
      locate: (path) => tree.locate(path),
      withinString: (path, offset) => withinBlock(text, tree.nodeAt(path), offset),
    },
  };
}

function lostAlias({ name, start }: AliasNode): InputProblem {
  return {
    code: "input/yaml-syntax",
    message: `The text is not YAML: the alias *${name} repeats what nothing before it names &${name}.`,
    help: `Name the value that is meant &${name}, before it is repeated.`,
    offset: start,
  };
}

/** Made where it is needed: how English writes numbers takes Node a third of its start to load. */
function aliasBomb(): InputProblem {
  return {
    code: "input/alias-bomb",
    message: `The YAML repeats more than ${MAX_ALIASED.toLocaleString("en")} values through aliases, or an alias contains itself.`,
    help: "Write the values out, or omit the file.",
  };
}

/** In a literal block each line of the string is a line of the file, indented by as much as its first. */
function withinBlock(text: string, node: YamlNode | undefined, offset: number): number | undefined {
  if (node?.kind !== "scalar" || !node.isLiteral || typeof node.value !== "string") return undefined;
  const before = node.value.slice(0, offset).split("\n");
  const lines = text.slice(node.start, node.end).split("\n");
  const indent = blockIndent(node.value, lines);
  if (indent === undefined) return undefined;
  const lineStart = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, node.start);
  return lineStart + indent + (before.at(-1)?.length ?? 0);
}

function blockIndent(value: string, [, ...lines]: readonly string[]): number | undefined {
  const [first = ""] = value.split("\n");
  const written = lines[0]?.replace(/\r$/, "");
  return written === undefined || !written.endsWith(first) ? undefined : written.length - first.length;
}
