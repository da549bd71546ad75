import { type Assembly, stacksOf } from "../../model/assembly.ts";
import { code, commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";

/** The role of instances outside AWS: the stack that has its name among its outputs, and the output. */
interface Role {
  readonly stack: string;
  readonly output: string;
}

/** How instances outside AWS are registered and taken out, of an app that has some. */
export function externalSection(assembly: Assembly): readonly string[] {
  const { environment } = assembly;
  const roles = rolesOf(assembly);
  const [cluster] = assembly.workloads.map((workload) => workload.cluster);
  if (roles.length === 0 || cluster === undefined) return [];
  const region = environment.region === undefined ? '"$AWS_REGION"' : quote(environment.region);
  return [
    `\
## Instances outside AWS

A service waits for a machine: with the first deployment, register one as soon as the stack of the role is there.

${roles.map((role) => registering(role)).join("\n")}
Then on the machine, as \`root\`, with the two values that the activation has printed as \`ACTIVATION_ID\` and \`ACTIVATION_CODE\`:

${commands(
  `curl --proto https -o ecs-anywhere-install.sh https://amazon-ecs-agent.s3.amazonaws.com/ecs-anywhere-install-latest.sh`,
  `bash ecs-anywhere-install.sh --region ${region} --cluster ${quote(cluster)} --activation-id "$ACTIVATION_ID" --activation-code "$ACTIVATION_CODE"`,
)}
A capacity of another name has a role of its own, and the machines of the earlier one lose theirs: \`aws ssm update-managed-instance-role\` gives
them the new one.

To take one out: its tasks stop first, then neither ECS nor Systems Manager knows it any more. Both ids are in the list, for \`CONTAINER_INSTANCE\` and \`MANAGED_INSTANCE\`:

${commands(
  `aws ecs describe-container-instances --cluster ${quote(cluster)} --container-instances $(aws ecs list-container-instances --cluster ${quote(cluster)} --output text --query containerInstanceArns) --output text --query 'containerInstances[?starts_with(ec2InstanceId,\`mi-\`)].[containerInstanceArn,ec2InstanceId,status,runningTasksCount]'`,
  `aws ecs update-container-instances-state --cluster ${quote(cluster)} --container-instances "$CONTAINER_INSTANCE" --status DRAINING`,
  `aws ecs deregister-container-instance --cluster ${quote(cluster)} --container-instance "$CONTAINER_INSTANCE"`,
  `aws ssm deregister-managed-instance --instance-id "$MANAGED_INSTANCE"`,
)}`,
  ];
}

function registering({ stack, output }: Role): string {
  return `\
An activation with the role ${code(output)} registers as many machines as its limit says, within a day:

${commands(
  `role=$(aws cloudformation describe-stacks --stack-name ${quote(stack)} --output text --query "Stacks[0].Outputs[?OutputKey=='${output}'].OutputValue")`,
  `aws ssm create-activation --iam-role "$role" --registration-limit 1`,
)}`;
}

function rolesOf(assembly: Assembly): readonly Role[] {
  return stacksOf(assembly).flatMap(({ name, kind, template }) =>
    kind === "platform"
      ? Object.keys(template.Outputs ?? {}).flatMap((output) => (ROLE.test(output) ? [{ stack: name, output }] : []))
      : [],
  );
}

/** What the role of a capacity outside AWS is called. */
const ROLE = /ActivationRole$/;
