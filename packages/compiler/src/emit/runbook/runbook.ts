import { type Assembly, type AssemblyWorkload, type GivenRole, stacksOf } from "../../model/assembly.ts";
import { deploymentOrder } from "../../model/deployment-order.ts";
import type { Emitter } from "../emitter.ts";
import { EXIT_STATUSES } from "../scripts/exit-statuses.ts";
import { troubleSections } from "./index.ts";
import { stoppedSection } from "./stopped.ts";
import { cell, code, commands, json } from "../text/markdown.ts";
import { pushersSection } from "../scripts/pushers.ts";
import { quote } from "../text/quote.ts";
import { distributionsSection } from "./distributions.ts";
import { externalSection } from "./external.ts";
import { graphSection } from "./graph.ts";
import { instancesSection } from "./instances.ts";
import { rolloutName, rolloutSections } from "../scripts/rollouts/index.ts";

/** `runbook.md`: how to see, debug and roll back this app, every command with its own names. */
export const emitRunbook: Emitter = (assembly, { config }) => {
  const troubles = troubleSections(assembly);
  const workloads = assembly.workloads.map((workload) => workloadSection(workload, troubles));
  const sections = [
    title(assembly),
    ...graphSection(assembly, config),
    intro(assembly),
    deploying,
    ...pushersSection(assembly),
    ...workloads,
    ...stoppedSection(assembly),
    stacksSection(assembly),
    ...distributionsSection(assembly),
    ...zonesSection(assembly),
    ...instancesSection(assembly),
    ...externalSection(assembly),
    removeSection(assembly),
  ];
  return [{ path: "runbook.md", content: sections.join("\n"), executable: false }];
};

function title({ app, environment }: Assembly): string {
  return `# ${code(app)} in ${code(environment.name)}\n`;
}

function intro({ environment, workloads }: Assembly): string {
  const place = [
    ["account", environment.account],
    ["region", environment.region],
  ] as const;
  const known = place.flatMap(([what, value]) => (value === undefined ? [] : [`${what} ${code(value)}`]));
  const rows = workloads.map(
    ({ name, cluster, rollout, logGroup }) =>
      `| ${[name, cluster, rolloutName(rollout), logGroup].map(cell).join(" | ")} |`,
  );
  return `\
Every command here can be pasted as it is, in this folder, with credentials for the environment${known.length > 0 ? ` (${known.join(", ")})` : ""}.
${environment.region === undefined ? "" : `Set the region once:\n\n${commands(`export AWS_REGION=${quote(environment.region)} AWS_DEFAULT_REGION=${quote(environment.region)}`)}`}
| workload | cluster | service | log group |
|---|---|---|---|
${rows.join("\n")}
`;
}

const deploying = `\
## Deploy

To see every command without running any, and to deploy:

${commands("./deploy.sh --dry-run", "./deploy.sh")}
\`deploy.sh\` exits 0 only when each service runs exactly what was asked for. When it does not, it prints the
likely reason first, then what CloudFormation and ECS say about it, and keeps that in \`../../.ecs-dsl/last-failure/\`, for a rollback removes
what it is about. It can be interrupted and run again; a second run changes nothing.

What would change, and what of it carries traffic; then the removal of stacks that the app no longer has:

${commands("./deploy.sh --plan", "./deploy.sh --prune")}
The scripts exit with:

| status | what it means |
|---|---|
${EXIT_STATUSES.map(({ status, meaning }) => `| ${status} | ${meaning} |\n`).join("")}`;

function workloadSection(workload: AssemblyWorkload, troubles: ReturnType<typeof troubleSections>): string {
  return [
    `## Workload ${code(workload.name)}\n`,
    ...rolloutSections(workload.rollout.kind, workload),
    ...troubles(workload),
    rollbackSection(workload),
    taskDefinitionSection(workload),
    ...workload.givenRoles.map(givenRoleSection),
  ].join("\n");
}

function rollbackSection({ name, family }: AssemblyWorkload): string {
  return `\
### Roll back

To the image that ran before, through CloudFormation, so that the stack does not drift; first a look at from what to
what, then the rollback:

${commands(`./rollback.sh --service ${quote(name)} --dry-run`, `./rollback.sh --service ${quote(name)}`)}
To the image of a certain revision, 1 for example; the revisions there are:

${commands(
  `aws ecs list-task-definitions --family-prefix ${quote(family)} --sort DESC --output text --query 'taskDefinitionArns[0:10]'`,
  `./rollback.sh --service ${quote(name)} --to 1`,
)}
An image that is built comes back with the next \`deploy.sh\`: put its source right, too. One that the config names stays
away until the config names another.
`;
}

function taskDefinitionSection({ name, family }: AssemblyWorkload): string {
  return `\
### The task definition as a file

${code(`task-definitions/${name}.json`)} is what the stack registers, with \`\${EXECUTION_ROLE_ARN}\` and \`\${TASK_ROLE_ARN}\`
for its roles, which CloudFormation names. Whoever registers the file fills them in. They are:

${commands(`aws ecs describe-task-definition --task-definition ${quote(family)} --output text --query 'taskDefinition.[executionRoleArn,taskRoleArn]'`)}`;
}

/** The stack cannot give a role of others its rights. */
function givenRoleSection({ use, arn, policy }: GivenRole): string {
  return `\
### Rights of the ${use} role

The config takes ${code(arn)} from elsewhere. This policy allows what the tasks need${use === "execution" ? " to start" : ""}, and no more:

${json(policy)}`;
}

function stacksSection(assembly: Assembly): string {
  return `\
## Stacks

In deployment order. Why the latest deployment of each failed, if it did:

${commands(...stacksOf(assembly).map(({ name, region }) => `aws cloudformation describe-stack-events --stack-name ${quote(name)}${there(region)} --output text --query "StackEvents[?contains(ResourceStatus,'FAILED')]|[0:10].[Timestamp,LogicalResourceId,ResourceStatusReason]"`))}`;
}

/** A stack of another region than the environment's is asked for there. */
function there(region: string | undefined): string {
  return region === undefined ? "" : ` --region ${quote(region)}`;
}

/** What stays as well, and is not taken back: CloudFormation has named it. */
function keptSentence(assembly: Assembly): string {
  const resources = stacksOf(assembly).flatMap(({ template }) => Object.values(template.Resources));
  const kinds = Object.entries(KEPT_KINDS).flatMap(([type, words]) =>
    resources.some(({ Type, DeletionPolicy }) => Type === type && DeletionPolicy !== undefined) ? [words] : [],
  );
  if (kinds.length === 0) return "";
  return ` So do ${kinds.join(" and ")}, with what they hold; \`deploy.sh\` makes new ones, so delete by hand what nobody needs.`;
}

const KEPT_KINDS = { "AWS::SQS::Queue": "queues", "AWS::EFS::FileSystem": "file systems" } as const;

/** Some accounts have a zone without Fargate or load balancers among their first ones. */
function zonesSection({ sharedStacks }: Assembly): readonly string[] {
  if (!sharedStacks.some(({ template }) => JSON.stringify(template.Resources).includes('"Fn::GetAZs"'))) return [];
  return [
    `\
## Availability zones

The subnets are in the first zones of the account. They are, with the ids that mean the same zone in every account:

${commands("aws ec2 describe-availability-zones --filters Name=zone-type,Values=availability-zone --output text --query 'AvailabilityZones[].[ZoneName,ZoneId]'")}
Where one of them has no Fargate or no load balancers, the first deployment fails with the name of the zone in its reason. Name others
then, \`network({ availabilityZones: ["use1-az1", "use1-az2"] })\` for example, remove the environment, and deploy it again. Once it is
deployed, zones are added and removed at the end only: another zone in the place of one would replace its subnets.
`,
  ];
}

/** The registry is left out: other environments may share it. */
function removeSection(assembly: Assembly): string {
  const registries = new Set(assembly.sharedStacks.flatMap(({ kind, name }) => (kind === "registry" ? [name] : [])));
  const stacks = Array.from(new Set(deploymentOrder(assembly).flat())).filter((name) => !registries.has(name));
  const regions = new Map(stacksOf(assembly).map(({ name, region }) => [name, region]));
  return `\
## Remove the environment

Each stack goes before those that it needs:

${commands(...stacks.toReversed().flatMap((name) => ["delete-stack", "wait stack-delete-complete"].map((command) => `aws cloudformation ${command} --stack-name ${quote(name)}${there(regions.get(name))}`)))}
Repositories with their images, and log groups, stay. \`deploy.sh\` takes them back.${keptSentence(assembly)}
`;
}
