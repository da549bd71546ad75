import type { Subjects } from "../rule.ts";
import { isRecord } from "./place.ts";
import { knownItems, referenced, resourceNamed, type TemplateResource } from "./template-resources.ts";

type Template = Subjects["template"];

/** The task definition of the template that a service runs. */
export function taskOf(template: Template, { properties }: TemplateResource): TemplateResource | undefined {
  return resourceNamed(template, referenced(properties["TaskDefinition"]), "AWS::ECS::TaskDefinition");
}

/** The containers of a task definition that can be read, with their indexes. */
export function containersOf({ properties }: TemplateResource): readonly TemplateContainer[] {
  const list = knownItems(properties, "ContainerDefinitions") ?? [];
  return list.flatMap((container, index) =>
    isRecord(container) && !Array.isArray(container) ? [{ container, index }] : [],
  );
}

/** A container of a task definition of a template. */
export interface TemplateContainer {
  readonly container: Readonly<Record<string, unknown>>;
  readonly index: number;
}

/** How messages name it: its name in quotes, or its number. */
export function containerName({ container, index }: TemplateContainer): string {
  const name = container["Name"];
  return typeof name === "string" ? `"${name}"` : `#${index + 1}`;
}
