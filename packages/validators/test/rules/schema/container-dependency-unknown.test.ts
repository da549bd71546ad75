import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { after, container, taskOf } from "./containers.ts";

describeRule("schema/container-dependency-unknown", "taskDefinition", {
  at: "containerDefinitions[0].dependsOn[0].containerName",
  accepts: {
    "a container of the task": taskOf(container("web", after("START", "migrate")), container("migrate")),
    "a name that a template fills in": taskOf(container("web", after("START", "${SIDECAR}"))),
    "a container whose name a template fills in": taskOf(
      container("web", after("START", "migrate")),
      container("<NAME>"),
    ),
    "no dependencies": taskOf(container("web", { dependsOn: [] })),
  },
  rejects: {
    "a misspelt name": {
      document: taskOf(container("web", after("START", "migrat")), container("migrate")),
      says: ['Container "web" waits for container "migrat", which its task does not have.', 'Did you mean "migrate"?'],
    },
    "another name": {
      document: taskOf(container("web", after("START", "database")), container("migrate")),
      says: [
        'Container "web" waits for container "database", which its task does not have.',
        "Remove the dependency, or add the container.",
      ],
    },
    "a name like its own, which it cannot mean": {
      document: taskOf(container("web", after("START", "webs"))),
      says: [
        'Container "web" waits for container "webs", which its task does not have.',
        "Remove the dependency, or add the container.",
      ],
    },
  },
  unknown: [
    taskOf(container("web", after("START", UNKNOWN))),
    taskOf(container("web", after("START", "migrate")), container(UNKNOWN)),
    taskOf(container("web", after("START", "migrate")), UNKNOWN),
    taskOf(container("web", { dependsOn: UNKNOWN })),
    taskOf(container("web", { dependsOn: [UNKNOWN] })),
  ],
});
