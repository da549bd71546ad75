import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { after, container, taskOf } from "./containers.ts";

const healthCheck = { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] };

describeRule("schema/container-dependency-healthy", "taskDefinition", {
  at: "containerDefinitions[0].dependsOn[0].condition",
  accepts: {
    "a container with a health check": taskOf(
      container("web", after("HEALTHY", "proxy")),
      container("proxy", { healthCheck }),
    ),
    "a wait for the start": taskOf(container("web", after("START", "proxy")), container("proxy")),
    "a container that is not there, which another rule reports": taskOf(container("web", after("HEALTHY", "proxy"))),
  },
  rejects: {
    "a container without a health check": {
      document: taskOf(container("web", after("HEALTHY", "proxy")), container("proxy")),
      says: [
        'Container "web" waits for container "proxy" to be healthy, which has no health check; ECS does not read the image\'s own HEALTHCHECK. AWS answers: "A dependency container with HEALTHY condition must have health check configured".',
        'Add a `healthCheck` to container "proxy", or wait for START.',
      ],
    },
  },
  unknown: [
    taskOf(container("web", after("HEALTHY", "proxy")), container("proxy", { healthCheck: UNKNOWN })),
    taskOf(container("web", after(UNKNOWN, "proxy")), container("proxy")),
    taskOf(container("web", after("HEALTHY", UNKNOWN)), container("proxy")),
    taskOf(container("web", after("HEALTHY", "proxy")), container(UNKNOWN)),
  ],
});
