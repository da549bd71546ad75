import { network, repository, service, task } from "@ecs-dsl/dsl";
import type { Assembly } from "../../../src/model/assembly.ts";
import { IMAGE, lowerShop } from "../../lower/lowered.ts";
import type { Answers } from "./fake-aws.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
const migrate = task("migrate", { from: api, command: ["migrate"], before: [api] });

const existing = network.existing({
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  publicSubnetIds: [],
});

/** A service, and a task that it waits for. */
export function serviceAndTask(): Assembly {
  return lowerShop({ workloads: [api, migrate], network: existing }).assembly;
}

/** A service whose image is built, a task that it waits for and that runs the same image, and one that nobody waits for. */
export function builtServiceAndTasks(): Assembly {
  const built = service("api", { cpu: 256, memory: 512, image: repository("shop/api").build("./api") });
  const tasks = [
    task("migrate", { from: built, command: ["migrate"], before: [built] }),
    task("report", { from: built, image: IMAGE }),
  ];
  return lowerShop({ workloads: [built, ...tasks], network: existing }).assembly;
}

/** A task that stops with this exit code, and writes two lines. */
export function ending(code: string): Answers {
  return {
    "*Outputs*": String.raw`printf 'TaskDefinition\tmigrate:7\nSubnets\ta,b\nSecurityGroups\tsg-1\nCluster\tshop\n'`,
    "*describe-task-definition*awslogs*": String.raw`printf 'migrate\t/ecs/migrate\tshop\n'`,
    "*run-task*": String.raw`printf 'arn:aws:ecs:eu-west-1:123456789012:task/shop/abc\tNone\n'`,
    "*describe-tasks*": String.raw`printf 'STOPPED\t${code}\tEssential container in task exited\n'`,
    "*next-token*": "echo f/1",
    "*get-log-events*": String.raw`printf 'f/1\none step\nno table "orders"\n'`,
  };
}

/** The same, which writes so many lines. */
export function endingAfter(lines: number, code: string): Answers {
  return { '*get-log-events*"--start-from-head --query"*': `echo f/1; seq -f 'step %g' ${lines}`, ...ending(code) };
}
