import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const IMAGE = "public.ecr.aws/nginx/nginx:1.27";

const linked = (links: unknown, other: unknown = "cache") => ({
  containerDefinitions: [
    { name: "web", image: IMAGE, memory: 64, links },
    { name: other, image: IMAGE, memory: 64 },
  ],
});

describeRule("networking/links-unknown", "taskDefinition", {
  accepts: {
    "a container of the task": ec2Task(linked(["cache"])),
    "one under another name": ec2Task(linked(["cache:redis"])),
    "links that are not supported anyway": fargateTask(linked(["cahce"])),
  },
  rejects: {
    "a name with a slip": {
      document: ec2Task(linked(["cahce:redis"])),
      at: "containerDefinitions[0].links[0]",
      says: ['Container "web" has a link to container "cahce", which its task does not have.', 'Did you mean "cache"?'],
    },
    "a container of another task": {
      document: ec2Task(linked(["cache", "mysql"])),
      at: "containerDefinitions[0].links[1]",
      says: [
        'Container "web" has a link to container "mysql", which its task does not have.',
        "Remove the link, or add the container.",
      ],
    },
  },
  unknown: [
    ec2Task(linked(["mysql"], UNKNOWN)),
    ec2Task(linked(["mysql"], "{{ cache }}")),
    ec2Task(linked([UNKNOWN, "${db}"])),
    ec2Task(linked(UNKNOWN)),
  ],
});
