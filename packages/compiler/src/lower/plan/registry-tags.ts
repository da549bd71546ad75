import type { App } from "@ecs-dsl/dsl";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import { environmentNames, environmentOf, writtenContent } from "./content.ts";
import { isRecord } from "../nouns/prop-shape.ts";

type Tags = Readonly<Record<string, string>>;

/**
 * The app's tags on what environments of one account and region share: those that all of them have. With the tags of
 * one environment each deployment would rewrite those of another.
 */
export function registryTags(app: App, environment: AssemblyEnvironment, tags: Tags | undefined): Tags | undefined {
  if (tags === undefined) return undefined;
  const others = neighbours(app, environment).map((other) => tagsIn(app, other));
  if (others.length === 0) return tags;
  return Object.fromEntries(
    Object.entries(tags).filter(([key, value]) => others.every((other) => Reflect.get(other, key) === value)),
  );
}

function neighbours(app: App, { name, account, region }: AssemblyEnvironment): readonly AssemblyEnvironment[] {
  const others = environmentNames(app).filter((other) => other !== name);
  return others
    .map((other) => environmentOf(app, other))
    .filter((other) => other.account === account && other.region === region);
}

function tagsIn(app: App, environment: AssemblyEnvironment): object {
  const content = writtenContent(app, environment);
  const tags: unknown = isRecord(content) ? content.tags : undefined;
  return isRecord(tags) ? tags : {};
}
