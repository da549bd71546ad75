import type { Diagnostic } from "@ecs-dsl/validators";
import type { FoundSource } from "../import/source.ts";
import { diagnosticOf, live } from "../live/diagnose.ts";
import { readService } from "../live/read-service.ts";
import { serviceNamed } from "../live/target.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments } from "./command.ts";
import type { Io } from "./io.ts";
import { awsFor, type Connect, connectWithSdk } from "./live-session.ts";

/** A service and its task definition, as files that describe them would have it. */
export async function readLiveSource(
  given: CommandArguments,
  io: Io,
  connect: Connect = connectWithSdk,
): Promise<FoundSource | { readonly problems: readonly Diagnostic[] }> {
  const named = given.value("live") ?? "";
  const target = serviceNamed(named);
  if (target === undefined) return { problems: [noService(named)] };
  const session = await awsFor(given, io, undefined, connect);
  if ("problems" in session) return session;
  const read = await readService(session.aws, target.cluster, target.service);
  if ("refusal" in read) return { problems: [diagnosticOf(read.refusal, {})] };
  if (read.value === undefined) return { problems: [notThere(target.service, target.cluster)] };
  const { service, taskDefinition, unseen } = read.value;
  const [refusal] = unseen;
  if (taskDefinition === undefined && refusal !== undefined) return { problems: [diagnosticOf(refusal, {})] };
  const texts: Readonly<Record<string, string>> = {
    "service.json": JSON.stringify({ services: [{ ...service, cluster: target.cluster }] }, undefined, 2),
    "task-definition.json": JSON.stringify({ taskDefinition }, undefined, 2),
  };
  const readText = (file: string) => texts[file];
  const source = { shown: named, name: target.cluster, files: Object.keys(texts), read: readText, env: io.env };
  return { source, folder: io.cwd };
}

function noService(named: string): Diagnostic {
  const help = "Write the cluster and the service, as in `--live prod/api`.";
  return usage("usage/one-service", `Flag "--live" does not take "${named}".`, help);
}

function notThere(service: string, cluster: string): Diagnostic {
  const help =
    "Look at `--region`, `--profile` and the names: `aws ecs list-services --cluster NAME` lists what there is.";
  return live("live/no-service", `There is no service ${service} in cluster ${cluster}.`, help);
}
