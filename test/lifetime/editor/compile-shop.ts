import type { App } from "ecs-dsl";
import { check } from "../../../packages/validators/src/index.ts";
import { emit } from "../../../packages/compiler/src/emit/emit.ts";
import { lowerAll } from "../../../packages/compiler/src/lower/lower.ts";
import type { Assembly } from "../../../packages/compiler/src/model/assembly.ts";
import { type Tree, treeOf } from "../model/tree.ts";
import { environmentsOf, type Shop } from "./shop.ts";
import { appOf } from "./shop-app.ts";

/** The trees of the shop's environments; or the codes of the errors, for which nothing is written. */
export interface CompiledShop {
  readonly trees: readonly Tree[];
  readonly errors: readonly string[];
}

export function compileShop(shop: Shop): CompiledShop {
  return compileApp(appOf(shop), environmentsOf(shop));
}

/** Compiles as the command does, in this process and without a disk. */
function compileApp(app: App, environments: readonly string[] = ["default"]): CompiledShop {
  const lowered = lowerAll(app, environments);
  const findings = lowered.flatMap((one) => [...one.findings, ...check(one.assembly.documents)]);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { errors, trees: errors.length > 0 ? [] : lowered.map(({ assembly }) => treeOfAssembly(assembly)) };
}

/** The tree of an app that compiles, of its one environment. */
export function treeOfApp(app: App): Tree {
  const { errors, trees } = compileApp(app);
  const [tree] = trees;
  if (tree === undefined) throw new Error(`The app does not compile: ${errors.join(", ")}`);
  return tree;
}

function treeOfAssembly(assembly: Assembly): Tree {
  const files = emit(assembly, { config: "../../ecs.config.ts" }).map(({ path, content }) => [path, content] as const);
  return { ...treeOf(new Map(files)), environment: assembly.environment.name };
}
