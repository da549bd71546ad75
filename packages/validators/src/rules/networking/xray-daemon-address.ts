import { defineRule, type Finding } from "../../rule.ts";
import { documentProperty, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { inFiles } from "../in-files.ts";
import { siblingHosts, XRAY_VARIABLE, type SiblingHost } from "./sibling-hosts.ts";

/** Of a config, the language sets the variable itself. */
export const xrayDaemonAddress = inFiles(
  defineRule({
    code: "networking/xray-daemon-address",
    severity: "warning",
    on: "container",
    summary: "Segments of X-Ray are sent to where the daemon listens: port 2000 of UDP.",
    source: { url: "https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-ecs.html", checked: "2026-11-28" },
    check(subject, report) {
      for (const found of siblingHosts(subject)) {
        if (found.variable === XRAY_VARIABLE) report(byName(found, subject.label));
      }
      const { container, label, task } = subject;
      const { image, portMappings } = container;
      if (!isKnown(image) || !DAEMON.test(image) || !isKnown(portMappings) || task.networkMode !== "bridge") return;
      const at = portMappings.findIndex((port) => isKnown(port) && port.containerPort === 2000);
      if (at !== -1 && portMappings.every(isTcp)) report(byTcp(at, label));
    },
  }),
);

const ITS_OWN = "127.0.0.1:2000 is what the SDKs use without it.";

const DAEMON = /(?:^|\/)aws-xray-daemon(?:[:@]|$)/;

/** TCP is what a mapping has that names no protocol. */
function isTcp(port: unknown): boolean {
  return typeof port === "object" && port !== null && (!("protocol" in port) || port.protocol === "tcp");
}

function byName({ index, host, isShared }: SiblingHost, label: string): Finding {
  return {
    at: ["environment", index, "value"],
    message: `Container ${label} sends its segments to "${host}", a container of its own task; names of containers are not in DNS there, so they are lost.`,
    help: isShared
      ? `Remove ${XRAY_VARIABLE}: ${ITS_OWN}`
      : say`Set ${documentProperty("networkMode")} to "awsvpc", and remove ${XRAY_VARIABLE}: ${ITS_OWN}`,
  };
}

function byTcp(index: number, label: string): Finding {
  return {
    at: ["portMappings", index],
    message: `Container ${label} is the X-Ray daemon and maps port 2000 for TCP alone; segments are sent by UDP.`,
    help: 'Add a mapping of port 2000 with the protocol "udp".',
  };
}
