import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { container, taskOf } from "./containers.ts";

const optional = { essential: false };

describeRule("schema/essential-required", "taskDefinition", {
  at: "containerDefinitions[0].essential",
  accepts: {
    "a container that does not say": taskOf(container("web"), container("log", optional)),
    "an essential one": taskOf(container("log", optional), container("web", { essential: true })),
    "no containers, which another rule reports": taskOf(),
  },
  rejects: {
    "three containers": {
      document: taskOf(container("web", optional), container("worker", optional), container("log", optional)),
      says: [
        'All 3 containers are `essential: false`. AWS answers: "Task definition doesn\'t have any essential container".',
        "Set `essential` to true on the container that the task is there for.",
      ],
    },
    "the only container": {
      document: taskOf(container("web", optional)),
      says: [
        'The only container is `essential: false`. AWS answers: "Task definition doesn\'t have any essential container".',
        "Set `essential` to true on the container that the task is there for.",
      ],
      fixed: taskOf(container("web", { essential: true })),
      title: "Make the only container essential",
    },
    "two containers": {
      document: taskOf(container("web", optional), container("log", optional)),
      says: [
        'Both containers are `essential: false`. AWS answers: "Task definition doesn\'t have any essential container".',
        "Set `essential` to true on the container that the task is there for.",
      ],
    },
  },
  unknown: [taskOf(container("web", { essential: UNKNOWN })), taskOf(container("web", optional), UNKNOWN)],
});
