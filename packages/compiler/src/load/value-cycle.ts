import type { App } from "@ecs-dsl/dsl";
import { formatPath, type Path } from "@ecs-dsl/validators";
import { definedBefore } from "../lower/plan/defined.ts";
import { failure, type Failure } from "./failure.ts";

/** The diagnostic of an app that cannot be walked to its end, because a value of it contains itself or nests endlessly. */
export function endless(app: App, environments: readonly string[]): Failure {
  const message = `App "${app.name}" nests its values deeper than ecs-dsl can follow.`;
  return circular(app, environments) ?? failure("config/too-deep", message, "Write the values flatter.");
}

/** The diagnostic of an app in which a value contains itself; undefined when none does. */
export function circular(app: App, environments: readonly string[]): Failure | undefined {
  for (const environment of environments) {
    const cycle = cycleIn(contentOf(app, environment));
    if (cycle === undefined) continue;
    const message = `App "${app.name}" contains itself: ${words(cycle.at)} is ${words(cycle.same) || "the app"} again.`;
    return failure("config/circular", message, "Write the inner value out, or omit it.");
  }
  return undefined;
}

/** Two paths to one value, the second of which is above the first. */
export interface Cycle {
  readonly at: Path;
  readonly same: Path;
}

/** A value on the way down, with how it was reached. */
interface Step {
  readonly value: object;
  readonly key: string | number;
  readonly parent?: Step;
  readonly isLeaving?: boolean;
}

/** The first place where a value contains itself. Keeps its own stack, since the value may nest deeper than ours. */
export function cycleIn(root: unknown): Cycle | undefined {
  const above = new Map<object, Step>();
  const done = new Set<object>();
  const open: Step[] = isObject(root) ? [{ value: root, key: "" }] : [];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value, isLeaving = false } = step;
    const same = above.get(value);
    if (isLeaving) {
      above.delete(value);
      done.add(value);
    } else if (same !== undefined) return { at: pathTo(step), same: pathTo(same) };
    else if (!done.has(value)) {
      above.set(value, step);
      open.push({ ...step, isLeaving: true });
      // One by one: a call takes fewer arguments than a value may have members.
      for (const child of childrenOf(step)) open.push(child);
    }
  }
  return undefined;
}

function pathTo(last: Step): Path {
  const path: (string | number)[] = [];
  for (let step = last; step.parent !== undefined; step = step.parent) path.unshift(step.key);
  return path;
}

function childrenOf(parent: Step): readonly Step[] {
  const entries: readonly [string, unknown][] = Object.entries(parent.value);
  const isList = Array.isArray(parent.value);
  return entries.flatMap(([key, value]) =>
    isObject(value) ? [{ value, key: isList ? Number(key) : key, parent }] : [],
  );
}

function contentOf(app: App, environment: string): unknown {
  return isObject(app.props) && "define" in app.props ? definedBefore(app, environment) : app.props;
}

/** The path in the user's words: a value's properties stand directly on it. */
function words(path: Path): string {
  return formatPath(path.filter((step) => step !== "props"));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
