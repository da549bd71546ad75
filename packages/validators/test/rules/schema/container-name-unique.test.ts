import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { container, taskOf } from "./containers.ts";

describeRule("schema/container-name-unique", "taskDefinition", {
  accepts: {
    "two names": taskOf(container("web"), container("worker")),
    "two containers without a name, which another rule reports": taskOf(container(""), container("")),
  },
  rejects: {
    "a name twice": {
      document: taskOf(container("web"), container("worker"), container("web")),
      says: [
        'Containers #1 and #3 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
      ],
    },
    "a name three times, two findings": {
      document: taskOf(container("web"), container("web"), container("web")),
      says: [
        'Containers #1 and #2 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
        'Containers #1 and #3 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
      ],
    },
  },
  unknown: [taskOf(container("web"), container(UNKNOWN)), taskOf(container("web"), UNKNOWN)],
});
