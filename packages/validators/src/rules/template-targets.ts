import type { Path } from "../path.ts";
import type { Subjects } from "../rule.ts";
import { isRecord } from "./place.ts";
import { isDecidedLater, knownAt, knownItems, referenced, resourceNamed, resourcesOf } from "./template-resources.ts";
import type { TemplateResource } from "./template-resources.ts";

type Template = Subjects["template"];
type Properties = Readonly<Record<string, unknown>>;

/** What a rule of EventBridge or a schedule starts in ECS. */
export interface TaskTarget {
  readonly user: TemplateResource;
  /** The service of AWS that starts it. */
  readonly service: string;
  readonly target: Properties;
  readonly at: Path;
  readonly parameters: Properties;
  /** The task definition, where the template has it. */
  readonly task: TemplateResource | undefined;
  /** The role that it is started with, where the template has it. */
  readonly role: TemplateResource | undefined;
}

/** The targets of a template that are tasks of ECS. */
export function taskTargetsOf(template: Template): readonly TaskTarget[] {
  const rules = resourcesOf(template, "AWS::Events::Rule").flatMap((user) =>
    (knownItems(user.properties, "Targets") ?? []).flatMap((target, index) =>
      targetOf(template, user, "events.amazonaws.com", target, ["Targets", index]),
    ),
  );
  const schedules = resourcesOf(template, "AWS::Scheduler::Schedule").flatMap((user) =>
    targetOf(template, user, "scheduler.amazonaws.com", user.properties["Target"], ["Target"]),
  );
  return [...rules, ...schedules];
}

function targetOf(
  template: Template,
  user: TemplateResource,
  service: string,
  target: unknown,
  place: Path,
): readonly TaskTarget[] {
  if (!isRecord(target) || isDecidedLater(target)) return [];
  const parameters = knownAt(target, "EcsParameters");
  if (!isRecord(parameters)) return [];
  const task = resourceNamed(template, referenced(parameters["TaskDefinitionArn"]), "AWS::ECS::TaskDefinition");
  const role = resourceNamed(template, referenced(target["RoleArn"]), "AWS::IAM::Role");
  return [{ user, service, target, at: [...user.at, ...place], parameters, task, role }];
}
