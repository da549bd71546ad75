import type { Finding, Subjects } from "../../rule.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { capitalized, listed } from "../../words.ts";
import { isFargateTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { readable } from "../../placeholder.ts";
import { property, say } from "../../text.ts";

type Container = Subjects["container"]["container"];

/** The account may be filled in later: `${AWS::AccountId}.dkr.ecr.eu-west-1.amazonaws.com/api`. */
const ECR_IMAGE = /^(?:\d{12}|[^./\d][^./]*)\.dkr[.-]ecr[.-]/;

/** True for a Fargate task without a role. Where it takes secrets besides, secrets/execution-role has said so. */
export function lacksRole(task: Subjects["taskDefinition"]): boolean {
  return isFargateTask(task) && !isPresent(task.executionRoleArn) && containersThat(task, takesSecrets) === "";
}

function takesSecrets({ secrets }: Container): boolean {
  return isKnown(secrets) && secrets.length > 0;
}

/** True for an image in a private ECR repository. */
export function pullsFromEcr({ image }: Container): boolean {
  return isKnown(image) && ECR_IMAGE.test(readable(image) ?? "");
}

/** True for a container with the log driver awslogs. */
export function logsToCloudWatch({ logConfiguration: logs }: Container): boolean {
  return isKnown(logs) && logs.logDriver === "awslogs";
}

/** The containers of which something holds: `containers "web" and "proxy"`; empty when there are none. */
export function containersThat(task: Subjects["taskDefinition"], holds: (container: Container) => boolean): string {
  if (!isKnown(task.containerDefinitions)) return "";
  const names = task.containerDefinitions.flatMap((container, index) => {
    if (!isKnown(container) || !holds(container)) return [];
    return [isKnown(container.name) ? `"${container.name}"` : `#${index + 1}`];
  });
  if (names.length === 0) return "";
  return `${names.length === 1 ? "container" : "containers"} ${listed(names, "and")}`;
}

/** The finding of a task that needs an execution role. */
export function roleMissing(task: Subjects["taskDefinition"], needs: string): Finding {
  const name = capitalized(nameOf("taskDefinition", task));
  return {
    at: [],
    isAbsence: true,
    message: `${name} ${needs} without an execution role; Fargate does this with the execution role's rights.`,
    help: say`Set ${property("executionRoleArn")} to a role with the policy AmazonECSTaskExecutionRolePolicy.`,
  };
}
