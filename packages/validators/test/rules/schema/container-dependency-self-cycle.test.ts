import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { after, container, taskOf } from "./containers.ts";

/** Containers of which each waits for the next one, and the last for the first. */
function ring(length: number): unknown {
  return taskOf(
    ...Array.from({ length }, (_, index) => container(`c${index}`, after("START", `c${(index + 1) % length}`))),
  );
}

describeRule("schema/container-dependency-self-cycle", "taskDefinition", {
  accepts: {
    "a chain": taskOf(
      container("app", after("START", "side")),
      container("side", after("START", "log")),
      container("log"),
    ),
    "two ways to one container": taskOf(
      container("app", after("START", "side", "log")),
      container("side", after("START", "log")),
      container("log"),
    ),
    "far more containers than a task may have": taskOf(
      ...Array.from({ length: 500 }, (_, index) => container(`c${index}`, after("START", `c${index + 1}`))),
    ),
    "a cycle of more": ring(101),
    "a container without a name, which another rule reports": taskOf(container("", { links: [""] })),
    "a dependency on what is not there": taskOf(container("app", after("START", "side"))),
    "volumes from itself, which another rule reports": taskOf(
      container("app", { volumesFrom: [{ sourceContainer: "app" }] }),
    ),
  },
  rejects: {
    "a container that waits for itself": {
      document: taskOf(container("app", after("START", "app"))),
      at: "containerDefinitions[0].dependsOn[0].containerName",
      says: ['Container "app" waits for itself: app → app.', "Remove its dependency on itself."],
    },
    "a cycle of as many containers as are followed": {
      document: ring(100),
      at: "containerDefinitions[99].dependsOn[0].containerName",
      says: [
        `Containers wait for one another in a cycle, so none of them starts: ${[...Array(100).keys(), 0].map((index) => `c${index}`).join(" → ")}.`,
        'Remove the dependency of "c99" on "c0", or another one of the cycle.',
      ],
    },
    "a link to itself": {
      document: taskOf(container("app", { links: ["log", "app:self"] }), container("log")),
      at: "containerDefinitions[0].links[1]",
      says: ['Container "app" waits for itself: app → app.', "Remove its dependency on itself."],
    },
    "volumes of one that waits": {
      document: taskOf(
        container("app", after("START", "side")),
        container("side", { volumesFrom: [{ sourceContainer: "log" }, { sourceContainer: "app" }] }),
        container("log"),
      ),
      at: "containerDefinitions[1].volumesFrom[1].sourceContainer",
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → app.",
        'Remove the dependency of "side" on "app", or another one of the cycle.',
      ],
    },
    "two containers": {
      document: taskOf(container("app", after("START", "side")), container("side", after("HEALTHY", "app"))),
      at: "containerDefinitions[1].dependsOn[0].containerName",
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → app.",
        'Remove the dependency of "side" on "app", or another one of the cycle.',
      ],
    },
    "a cycle through volumes and links": {
      document: taskOf(
        container("app", { links: ["side:backend"] }),
        container("side", { volumesFrom: [{ sourceContainer: "log" }] }),
        container("log", after("START", "app")),
      ),
      at: "containerDefinitions[2].dependsOn[0].containerName",
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → log → app.",
        'Remove the dependency of "log" on "app", or another one of the cycle.',
      ],
    },
    "a cycle behind a chain": {
      document: taskOf(
        container("web", after("START", "app")),
        container("app", after("START", "side")),
        container("side", after("START", "app")),
      ),
      at: "containerDefinitions[2].dependsOn[0].containerName",
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → app.",
        'Remove the dependency of "side" on "app", or another one of the cycle.',
      ],
    },
    "two cycles": {
      document: taskOf(
        container("app", after("START", "side")),
        container("side", after("START", "app")),
        container("log", after("START", "ship")),
        container("ship", after("START", "log")),
      ),
      at: ["containerDefinitions[1].dependsOn[0].containerName", "containerDefinitions[3].dependsOn[0].containerName"],
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → app.",
        'Remove the dependency of "side" on "app", or another one of the cycle.',
        "Containers wait for one another in a cycle, so none of them starts: log → ship → log.",
        'Remove the dependency of "ship" on "log", or another one of the cycle.',
      ],
    },
    "one cycle that is closed twice": {
      document: taskOf(
        container("app", { ...after("START", "side"), links: ["side"] }),
        container("side", { ...after("START", "app"), volumesFrom: [{ sourceContainer: "app" }] }),
      ),
      at: "containerDefinitions[1].dependsOn[0].containerName",
      says: [
        "Containers wait for one another in a cycle, so none of them starts: app → side → app.",
        'Remove the dependency of "side" on "app", or another one of the cycle.',
      ],
    },
  },
  unknown: [
    taskOf(container("app", after("START", UNKNOWN)), container("side", after("START", "app"))),
    taskOf(container("app", { dependsOn: UNKNOWN, links: [UNKNOWN], volumesFrom: [UNKNOWN] })),
    taskOf(container(UNKNOWN, after("START", "side")), container("side")),
    taskOf(UNKNOWN, container("side", after("START", "app"))),
  ],
});
