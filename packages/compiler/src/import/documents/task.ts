import type { TaskContext } from "../../lower/fields/contexts.ts";
import { SIDECAR } from "../../lower/fields/tables/sidecar.ts";
import { TASK } from "../../lower/fields/tables/task.ts";
import { noun } from "../../lower/nouns/noun.ts";
import { placeOf } from "../../lower/resolve/place.ts";
import { Call, type DraftValue, type Members } from "../draft.ts";
import { type DraftContainer, draftContainer, type TaskAround, UNRESOLVED } from "./containers.ts";
import { filledRoles, tellFilledVolumes } from "./filled-in.ts";
import { type DraftLogging, draftLogging, loggingCall } from "./logging.ts";
import { normalContainer, normalTask } from "./normal-task.ts";
import type { Teller } from "./sound.ts";
import { raiseExactly } from "./raise-exactly.ts";
import { draftMembers } from "./values.ts";
import { recordsIn, type Structure, textOr } from "./structure.ts";

/** What runs the tasks of a workload. */
export type RunsOn = "external" | "fargate" | "instances" | "managed";

/** A task definition in the words of a config. */
export interface DraftTask {
  readonly props: Members;
  readonly overrides: Members;
  /** The port of a container by its number: the name, and the sidecar whose port it is. */
  readonly portOf: (container: unknown, number: unknown) => TaskPort | undefined;
}

export interface TaskPort {
  readonly name: string;
  readonly sidecar: string | undefined;
}

/** What the task definition is for. */
export interface TaskUse extends Omit<TaskAround, "main"> {
  readonly runsOn: RunsOn;
  /** The container that a load balancer sends requests to, where one does. */
  readonly balanced: string | undefined;
}

export function draftTask(document: Structure, use: TaskUse): DraftTask {
  const { runsOn, teller, environment } = use;
  const task = normalTask(document, runsOn, teller);
  const listed = recordsIn(task["containerDefinitions"]);
  const mainIndex = mainContainer(listed, use);
  const main = textOr(listed[mainIndex]?.["name"], use.workload);
  const around = { ...use, main };
  const portNames = new Set<string>();
  const modes = { networkMode: task["networkMode"] ?? "awsvpc", runsOn, portNames };
  const order = [mainIndex, ...listed.keys()].filter((index, place) => place === 0 || index !== mainIndex);
  const containers = order.flatMap((index) => {
    const written = listed[index];
    if (written === undefined) return [];
    const at = ["containerDefinitions", index];
    const container = normalContainer(written, at, { ...modes, isMain: index === mainIndex }, teller);
    return [{ container, at, logging: draftLogging(container, at, environment, teller) }];
  });
  const [first, ...others] = containers;
  const { props, rest } = taskProps(task, use);
  if (first === undefined) return { props, overrides: {}, portOf: () => undefined };
  const own = draftContainer(TASK, first.container, { ...first, name: use.workload }, around);
  const sidecars = others.map(({ container, at, logging }) => {
    const name = textOr(container["name"], "");
    const drafted = draftContainer(SIDECAR, container, { at, logging, name }, around);
    return [name, sidecarMembers(drafted, loggingCall(logging, first.logging))] as const;
  });
  return {
    props: workloadMembers(props, own, sidecars, first.logging, teller),
    overrides: { ...nonEmpty("taskDefinition", rest), ...nonEmpty("container", own.rest) },
    portOf: (container, number) =>
      portIn(
        containers.map((each) => each.container),
        main,
        container,
        number,
      ),
  };
}

function taskProps(task: Structure, use: TaskUse): DraftContainer {
  const { containerDefinitions: _, ...written } = task;
  const { props, rest } = raiseExactly(TASK, "taskDefinition", written, contextOf(written, use));
  const { family: __, networkMode: ___, requiresCompatibilities: ____, ...left } = rest;
  tellRoles(written, use);
  tellFilledVolumes(written, use.teller);
  return { props: draftMembers(props, use.environment), rest: left };
}

/** A stack makes the roles that are not given. */
function tellRoles({ executionRoleArn, taskRoleArn }: Structure, { teller }: TaskUse): void {
  if (executionRoleArn === undefined)
    teller.approximated(
      ["executionRoleArn"],
      "The stack makes the role by which ECS starts the tasks, with the rights that it takes.",
    );
  if (taskRoleArn === undefined)
    teller.approximated(["taskRoleArn"], "The stack makes a role for the program; `permissions` gives it rights.");
}

/** In the order in which people write a workload. */
function workloadMembers(
  { cpu, memory, runtimePlatform, roles, volumes, tags, ...task }: Members,
  { props: { container, ...props } }: DraftContainer,
  sidecars: readonly (readonly [string, Members])[],
  logging: DraftLogging,
  teller: Teller,
): Members {
  const { dependsOn, ...others } = props;
  return {
    cpu,
    memory,
    runtimePlatform,
    ...task,
    container,
    ...others,
    volumes,
    dependsOn,
    sidecars: sidecars.length === 0 ? undefined : Object.fromEntries(sidecars),
    logging: loggingCall(logging),
    roles: filledRoles(roles, teller),
    tags,
  };
}

function sidecarMembers({ props, rest }: DraftContainer, logging: Call | undefined): Members {
  return { ...props, logging, overrides: emptyToNone(nonEmpty("container", rest)) };
}

export function nonEmpty(name: string, rest: Structure): Members {
  return Object.keys(rest).length === 0 ? {} : { [name]: draftMembers(rest, undefined) };
}

export function emptyToNone(members: Members): DraftValue | undefined {
  return Object.keys(members).length === 0 ? undefined : members;
}

/** The container that the task is for: the one that requests go to, or that is called as the workload is, or the first that has to run. */
function mainContainer(containers: readonly Structure[], { balanced, workload }: TaskUse): number {
  const find = (is: (container: Structure) => boolean) => {
    const index = containers.findIndex((each) => is(each) && each["firelensConfiguration"] === undefined);
    return index < 0 ? undefined : index;
  };
  return (
    find(({ name }) => balanced !== undefined && name === balanced) ??
    find(({ name }) => name === workload) ??
    find((each) => isEssential(each) && each["portMappings"] !== undefined && !isAgent(each)) ??
    find((each) => isEssential(each) && !isAgent(each)) ??
    find(isEssential) ??
    0
  );
}

function isEssential({ essential }: Structure): boolean {
  return essential !== false;
}

/** Images of programs that stand beside others. */
function isAgent({ image }: Structure): boolean {
  return typeof image === "string" && /xray|otel|collector|datadog\/agent|fluent|envoy|cloudwatch-agent/i.test(image);
}

function portIn(containers: readonly Structure[], main: string, name: unknown, number: unknown): TaskPort | undefined {
  const container = containers.find((each) => each["name"] === name);
  const port = recordsIn(container?.["portMappings"]).find(({ containerPort }) => containerPort === number);
  if (typeof port?.["name"] !== "string") return undefined;
  return { name: port["name"], sidecar: name === main ? undefined : String(name) };
}

const APP = noun({ kind: "app" }, "app", "the app");

function contextOf(task: Structure, { runsOn, environment }: TaskUse): TaskContext {
  return {
    app: APP,
    appTags: undefined,
    resolve: UNRESOLVED,
    place: placeOf(environment ?? { name: "default" }),
    family: String(task["family"]),
    executionRoleArn: undefined,
    taskRoleArn: undefined,
    runsOn,
    processor: "X86_64",
    containers: [],
  };
}
