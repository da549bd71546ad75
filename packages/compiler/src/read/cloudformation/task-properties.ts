import { isRecord } from "../is-record.ts";

/**
 * True for the properties of a task definition as CloudFormation spells them, by themselves: a part that a template
 * includes, or what a program made for one.
 */
export function isTaskProperties(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || !Array.isArray(value["ContainerDefinitions"])) return false;
  const [first]: readonly unknown[] = value["ContainerDefinitions"];
  return Object.keys(value).every((name) => /^[A-Z]/.test(name)) && isRecord(first) && "Image" in first;
}
