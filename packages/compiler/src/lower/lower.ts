import type { App } from "@ecs-dsl/dsl";
import { counted } from "@ecs-dsl/validators/words";
import { type Assembly, type Stack, stacksOf } from "../model/assembly.ts";
import { contentOf, environmentOf } from "./plan/content.ts";
import { deploymentOrder } from "./resolve/deployment-order.ts";
import type { Lowered } from "../model/lowered.ts";
import { Lowering } from "./lowering.ts";
import { checkEnvironmentsApart, checkWorkloadNames } from "./checks/names.ts";
import { sorted } from "./resolve/names.ts";
import { noun, reportAt, type Noun } from "./plan/noun.ts";
import { checkName, planWorkloads } from "./plan/plan-workloads.ts";
import { platformPart } from "./platform/platform.ts";
import { priorities } from "./resolve/priorities.ts";
import { registryPart } from "./registry/registry.ts";
import { type Connections, connect } from "./resolve/connections.ts";
import { type WorkloadPart, workloadPart } from "./workloads/workload.ts";

export { environmentNames } from "./plan/content.ts";

/** Lowers several environments of an app, and reports where they would get in each other's way. */
export function lowerAll(app: App, environmentNames: readonly string[]): readonly Lowered[] {
  const all = environmentNames.map((name) => lower(app, name));
  checkEnvironmentsApart(noun(app, "app", `app ${JSON.stringify(app.name)}`), all);
  return all;
}

/**
 * Turns one environment of an app into AWS documents and stacks: applies every default, resolves every reference. Goes
 * on after a problem; what throws is the app's own `define`.
 */
export function lower(app: App, environmentName: string): Lowered {
  const lowering = new Lowering(app, environmentOf(app, environmentName));
  const { subject } = lowering;
  checkNames(lowering, subject);
  const content = contentOf(lowering, app);
  const plans = planWorkloads(lowering, content.workloads ?? [], content.repositories ?? []);
  checkWorkloadNames(lowering, plans.workloads);
  const connections = connect(lowering, plans.workloads);
  const tags = content.tags === undefined ? undefined : sorted(content.tags);
  const registry = registryPart(lowering, plans.repositories, tags);
  const { network, cluster } = content;
  const platform = platformPart(lowering, { network, cluster, tags }, plans, connections);
  const shared = {
    appTags: tags,
    cluster: platform.cluster,
    network: platform.network,
    priorities: priorities(lowering, plans.workloads),
    connections,
  };
  const workloads = deploymentOrder(lowering, plans.workloads, connections).map((plan) =>
    workloadPart(lowering, plan, shared),
  );
  const assembly: Assembly = {
    app: app.name,
    environment: lowering.environment,
    documents: [...registry.documents, ...platform.documents, ...workloads.flatMap(({ documents }) => documents)],
    sharedStacks: [...registry.stacks, platform.stack],
    workloads: inWaves(
      workloads.map(({ workload }) => workload),
      connections,
    ),
    ...(tags === undefined ? {} : { tags }),
  };
  checkStacks(lowering, subject, stacksOf(assembly));
  return { assembly, findings: lowering.findings };
}

/** Each workload, given in deployment order, with the wave after the latest of those that it needs. */
function inWaves(workloads: readonly WorkloadPart["workload"][], connections: Connections): Assembly["workloads"] {
  const waves = new Map<string, number>();
  return workloads.map((workload) => {
    const needs = connections.of(workload.name).map(({ server }) => waves.get(server.name) ?? -1);
    const wave = Math.max(-1, ...needs) + 1;
    waves.set(workload.name, wave);
    return { ...workload, wave };
  });
}

function checkNames(lowering: Lowering, app: Noun): void {
  if (/^[^A-Za-z]/.test(lowering.app)) {
    reportAt(lowering.report, app, [], {
      code: "config/name-format",
      message: `The name of ${app.words} begins the names of its stacks, which begin with a letter.`,
      help: `Call it "app-${lowering.app.replace(/^[^A-Za-z0-9]+/, "")}".`,
    });
  } else checkName(lowering, app, lowering.app);
  const { name } = lowering.environment;
  checkName(lowering, { ...app, words: `environment "${name}"` }, name, ["environments", name]);
}

/** CloudFormation's limits. Source: AWS CloudFormation quotas. Checked 2026-11-23. */
const RESOURCES_MAX = 500;
const OUTPUTS_MAX = 200;
const STACK_NAME_LENGTH_MAX = 128;

function checkStacks(lowering: Lowering, app: Noun, stacks: readonly Stack[]): void {
  for (const { name, template } of stacks) {
    checkCount(lowering, app, name, Object.keys(template.Resources).length, RESOURCES_MAX, "resource");
    checkCount(lowering, app, name, Object.keys(template.Outputs ?? {}).length, OUTPUTS_MAX, "output");
    if (name.length > STACK_NAME_LENGTH_MAX) {
      reportAt(lowering.report, app, [], {
        code: "config/stack-name",
        message: `The stack name "${name}" has ${name.length} characters; CloudFormation takes ${STACK_NAME_LENGTH_MAX}.`,
        help: "Shorten the name of the app, the environment or the workload.",
      });
    }
  }
}

function checkCount(lowering: Lowering, app: Noun, stack: string, count: number, max: number, what: string): void {
  if (count <= max) return;
  reportAt(lowering.report, app, [], {
    code: "config/stack-limit",
    message: `Stack "${stack}" has ${counted(count, what)}; CloudFormation takes ${max}.`,
    help: "Divide the app in two.",
  });
}
