import { defineRule, type Finding } from "../../rule.ts";
import { inFiles } from "../in-files.ts";
import { ecsGuide } from "../source.ts";
import { siblingHosts, XRAY_VARIABLE, type SiblingHost } from "./sibling-hosts.ts";

/** Of a config, nobody but its author knows what a variable means. */
export const siblingContainerHostname = inFiles(
  defineRule({
    code: "networking/sibling-container-hostname",
    severity: "warning",
    on: "container",
    about: "environment",
    summary: "Containers of a task with its own network find each other at 127.0.0.1, not by their names.",
    source: ecsGuide("task-networking-awsvpc.html"),
    check(subject, report) {
      for (const found of siblingHosts(subject)) {
        if (found.variable !== XRAY_VARIABLE) report(named(found, subject.label));
      }
    },
  }),
);

function named({ index, variable, host, port }: SiblingHost, label: string): Finding {
  return {
    at: ["environment", index, "value"],
    message: `Container ${label} looks for the host "${host}" in ${variable}, which is a container of its own task; names of containers are not in DNS there.`,
    help: `Write ${port === "" ? "127.0.0.1" : `127.0.0.1:${port}`} instead: the containers of a task share one network.`,
  };
}
