import type { TaskPlan } from "./plan.ts";

/** What makes variables of the main container from the event; undefined where nothing is taken from it. */
export function inputTransformer({ containerName, props: { input = {} } }: Pick<TaskPlan, "containerName" | "props">) {
  const variables = Object.entries(input).flatMap(([name, path]) => (path === undefined ? [] : [{ name, path }]));
  if (variables.length === 0) return undefined;
  const paths = variables.map(({ path }, index) => [placeholder(index), path]);
  return {
    InputPathsMap: Object.fromEntries(paths),
    InputTemplate: overrideTemplate(
      containerName,
      variables.map(({ name }) => name),
    ),
  };
}

/**
 * The overrides of a start, as a template of JSON. A placeholder stands without quotes: EventBridge puts them around text,
 * and escapes what is in it. Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html.
 * Checked 2026-11-28.
 */
export function overrideTemplate(container: string, variables: readonly string[]): string {
  const environment = variables.map((name, index) => `{"name":${templateText(name)},"value":<${placeholder(index)}>}`);
  return `{"containerOverrides":[{"name":${templateText(container)},"environment":[${environment.join(",")}]}]}`;
}

/** A name of a variable may have signs that a placeholder may not. */
function placeholder(index: number): string {
  return `input${index + 1}`;
}

/** Text of JSON in which nothing passes for a placeholder. */
function templateText(text: string): string {
  return JSON.stringify(text)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll(">", String.raw`\u003e`);
}
