import type { Assembly, AssemblyWorkload } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { troubleSections } from "../runbook/index.ts";
import { stoppedSection } from "../runbook/stopped.ts";
import { EXIT_STATUSES } from "../scripts/exit-statuses.ts";
import { cell, code, commands, json } from "../text/markdown.ts";
import { pushersSection } from "../scripts/pushers.ts";
import { quote } from "../text/quote.ts";
import { rolloutName } from "../scripts/rollouts/index.ts";
import { debugSection, seeSection } from "../scripts/rollouts/service/runbook.ts";
import { runbook as taskSections } from "../scripts/rollouts/task/runbook.ts";

/** `runbook.md`: how to see, debug and roll back what the app deploys into infrastructure of others. */
export const emitRunbook: Emitter = (assembly) => {
  const troubles = troubleSections(assembly);
  const sections = [
    intro(assembly),
    DEPLOY,
    ...pushersSection(assembly),
    ...assembly.workloads.map((one) => workloadSection(one, troubles)),
    ...stoppedSection(assembly),
  ];
  return [{ path: "runbook.md", content: sections.join("\n"), executable: false }];
};

function intro({ app, environment, workloads }: Assembly): string {
  const { account = "", region = "" } = environment;
  const rows = workloads.map(
    ({ name, cluster, rollout, family, logGroup }) =>
      `| ${[name, cluster, rolloutName(rollout), family, logGroup].map(cell).join(" | ")} |`,
  );
  return `\
# ${code(app)} in ${code(environment.name)}

Every command here can be pasted as it is, in this folder, with credentials for the environment (account ${code(account)}, region ${code(region)}).
Set the region once:

${commands(`export AWS_REGION=${quote(region)} AWS_DEFAULT_REGION=${quote(region)}`)}
Cluster, services, roles, log groups and networks are others' to make; this app registers task definitions and gives them to services.

| workload | cluster | service | family | log group |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

const DEPLOY = `\
## Deploy

To see every command without running any, what would be registered and updated, and to deploy:

${commands("./deploy.sh --dry-run", "./deploy.sh --plan", "./deploy.sh")}
\`deploy.sh\` compares each task definition with the newest revision of its family and with what runs, and registers it only where it
differs. It exits 0 only when each service runs exactly what was asked for. When it does not, it prints the likely reason first, then what
ECS says about it, and keeps that in \`../../.ecs-dsl/last-failure/\`. It can be interrupted and run again; a second run changes nothing.

The scripts exit with:

| status | what it means |
|---|---|
${EXIT_STATUSES.map(({ status, meaning }) => `| ${status} | ${meaning} |\n`).join("")}`;

function workloadSection(workload: AssemblyWorkload, troubles: ReturnType<typeof troubleSections>): string {
  const { name, rollout } = workload;
  return [
    `## Workload ${code(name)}\n`,
    ...(rollout.kind === "service"
      ? [seeSection({ ...workload, rollout }), debugSection({ ...workload, rollout }), rollbackSection(workload)]
      : taskSections({ ...workload, rollout })),
    ...troubles(workload),
    ...workload.givenRoles.map(
      ({ use, arn, policy }) => `\
### Rights of the ${use} role

The config takes ${code(arn)} from elsewhere. This policy allows what the tasks need${use === "execution" ? " to start" : ""}, and no more:

${json(policy)}`,
    ),
  ].join("\n");
}

function rollbackSection({ name, family }: AssemblyWorkload): string {
  return `\
### Roll back

To the task definition that ran before; first a look at what would be done:

${commands(`./rollback.sh --service ${quote(name)} --dry-run`, `./rollback.sh --service ${quote(name)}`)}
To a certain revision, 1 for example; the revisions there are:

${commands(
  `aws ecs list-task-definitions --family-prefix ${quote(family)} --sort DESC --output text --query 'taskDefinitionArns[0:10]'`,
  `./rollback.sh --service ${quote(name)} --to 1`,
)}
The next \`deploy.sh\` deploys what the config and its images say: put that right, too.
`;
}
