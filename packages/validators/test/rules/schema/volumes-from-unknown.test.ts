import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { container, taskOf } from "./containers.ts";

function from(...names: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { volumesFrom: names.map((sourceContainer) => ({ sourceContainer })) };
}

describeRule("schema/volumes-from-unknown", "taskDefinition", {
  at: "containerDefinitions[0].volumesFrom[0].sourceContainer",
  accepts: { "another container": taskOf(container("web", from("log")), container("log")) },
  rejects: {
    "a misspelt name": {
      document: taskOf(container("web", from("assests")), container("assets")),
      says: [
        'Container "web" takes volumes from container "assests", which its task does not have. AWS answers: "Invalid \'volumesFrom\' setting. Unknown container: \'assests\'".',
        'Did you mean "assets"?',
      ],
    },
    "another name": {
      document: taskOf(container("web", from("uploads"))),
      says: [
        'Container "web" takes volumes from container "uploads", which its task does not have. AWS answers: "Invalid \'volumesFrom\' setting. Unknown container: \'uploads\'".',
        "Remove the entry, or add the container.",
      ],
    },
    itself: {
      document: taskOf(container("web", from("web"))),
      says: [
        'Container "web" takes volumes from itself; ECS accepts another container of the task.',
        "Remove the entry from `volumesFrom`.",
      ],
    },
  },
  unknown: [
    taskOf(container("web", from(UNKNOWN))),
    taskOf(container("web", from("log")), container(UNKNOWN)),
    taskOf(container("web", { volumesFrom: UNKNOWN })),
    taskOf(container("web", { volumesFrom: [UNKNOWN] })),
  ],
});
