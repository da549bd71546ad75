import type { Check } from "../check.ts";

/** Whether containers that run say that they are well. */
export const containerHealth: Check = {
  name: "container-health",
  examine: ({ running, containers }) => {
    const unhealthy = running.flatMap(({ taskArn = "", containers: all = [] }) =>
      all
        .filter(({ healthStatus }) => healthStatus === "UNHEALTHY")
        .map(({ name = "" }) => ({ name, task: taskArn.slice(taskArn.lastIndexOf("/") + 1) })),
    );
    const names = [...new Set(unhealthy.map(({ name }) => name))];
    const findings = names.map((name) => {
      const command = containers.find((container) => container.name === name)?.healthCheck?.command ?? [];
      return {
        likelihood: "certain",
        says: `Container ${name} fails its own health check.`,
        evidence: [
          ...unhealthy.filter((one) => one.name === name).map(({ task }) => `task ${task}: UNHEALTHY`),
          `It is checked with ${JSON.stringify(command)}.`,
        ],
        help: "See that the image has the program of the check, that it asks the right port, and that `startPeriod` is as long as the start takes.",
      } as const;
    });
    return { findings, unseen: [] };
  },
};
