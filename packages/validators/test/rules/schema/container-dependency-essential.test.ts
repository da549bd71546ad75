import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { after, container, taskOf } from "./containers.ts";

const optional = { essential: false };

describeRule("schema/container-dependency-essential", "taskDefinition", {
  at: "containerDefinitions[0].dependsOn[0].condition",
  accepts: {
    "a container that is not essential": taskOf(
      container("web", after("SUCCESS", "migrate")),
      container("migrate", optional),
    ),
    "a wait for the start of an essential one": taskOf(container("web", after("START", "proxy")), container("proxy")),
    "a container that is not there, which another rule reports": taskOf(container("web", after("COMPLETE", "migrate"))),
    "a container that waits for itself, which another rule reports": taskOf(container("web", after("COMPLETE", "web"))),
  },
  rejects: {
    "SUCCESS of a container that does not say": {
      document: taskOf(container("web", after("SUCCESS", "migrate")), container("migrate")),
      says: [
        'Container "web" waits for the SUCCESS of container "migrate", which is essential: the task stops when it ends. AWS answers: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
        'Set `essential` to false on container "migrate".',
      ],
      fixed: taskOf(container("web", after("SUCCESS", "migrate")), container("migrate", optional)),
      title: "Make migrate not essential",
    },
    "COMPLETE of an essential container": {
      document: taskOf(container("web", after("COMPLETE", "migrate")), container("migrate", { essential: true })),
      says: [
        'Container "web" waits for the COMPLETE of container "migrate", which is essential: the task stops when it ends. AWS answers: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
        'Set `essential` to false on container "migrate".',
      ],
      fixed: taskOf(container("web", after("COMPLETE", "migrate")), container("migrate", optional)),
      title: "Make migrate not essential",
    },
    "SUCCESS for a container without a name": {
      document: taskOf(container(undefined, after("SUCCESS", "migrate")), container("migrate")),
      says: [
        'Container #1 waits for the SUCCESS of container "migrate", which is essential: the task stops when it ends. AWS answers: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
        'Set `essential` to false on container "migrate".',
      ],
      fixed: taskOf(container(undefined, after("SUCCESS", "migrate")), container("migrate", optional)),
      title: "Make migrate not essential",
    },
    "the only essential container, without a fix": {
      document: taskOf(container("web", { ...after("COMPLETE", "migrate"), ...optional }), container("migrate")),
      says: [
        'Container "web" waits for the COMPLETE of container "migrate", which is essential: the task stops when it ends. AWS answers: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
        'Set `essential` to false on container "migrate".',
      ],
    },
  },
  unknown: [
    taskOf(container("web", after("SUCCESS", "migrate")), container("migrate", { essential: UNKNOWN })),
    taskOf(container("web", after(UNKNOWN, "migrate")), container("migrate")),
    taskOf(container("web", after("SUCCESS", UNKNOWN)), container("migrate")),
    taskOf(container("web", { dependsOn: UNKNOWN })),
    taskOf(container("web", { dependsOn: [UNKNOWN] }), container("migrate")),
    taskOf(container("web", after("SUCCESS", "migrate")), UNKNOWN, container(UNKNOWN)),
  ],
});
