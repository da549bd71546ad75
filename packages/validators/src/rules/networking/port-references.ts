import type { DocumentContext } from "../../document.ts";
import { defineRule, type Finding, type Report, type Rule, type Subjects } from "../../rule.ts";
import { property, say, taskProperty } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, nearest } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { inFiles } from "../in-files.ts";
import { nameOf } from "../place.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { portNames } from "./named-ports.ts";

type Service = Subjects["service"];
type List = "gatewayConnectors" | "vpcLatticeConfigurations";

/** Which ports of a task gateways and VPC Lattice send requests to, sorted by code. */
export const PORT_REFERENCES: readonly Rule[] = [
  inFiles(
    defineRule({
      code: "networking/gateway-connector",
      severity: "warning",
      on: "service",
      about: "gatewayConnectors",
      summary: "A service has one gateway, which sends requests to a port that a container names.",
      source: ecsApi("API_GatewayConnector.html", "2026-11-30"),
      check(service, report, context) {
        const { gatewayConnectors: connectors } = service;
        if (isKnown(connectors) && connectors.filter(isKnown).length > 1) report(several(service, connectors.length));
        checkPorts("gatewayConnectors", service, report, context);
      },
    }),
  ),

  inFiles(
    defineRule({
      code: "networking/lattice",
      severity: "warning",
      on: "service",
      about: "vpcLatticeConfigurations",
      summary: "VPC Lattice sends requests to a port that a container names.",
      source: ecsApi("API_VpcLatticeConfiguration.html", "2026-11-30"),
      check(service, report, context) {
        checkPorts("vpcLatticeConfigurations", service, report, context);
      },
    }),
  ),
];

function checkPorts(list: List, service: Service, report: Report, context: DocumentContext | undefined): void {
  const task = taskBeside(context);
  const names = task === undefined ? undefined : portNames(task.value);
  const entries = service[list];
  if (task === undefined || names === undefined || !isKnown(entries)) return;
  entries.forEach((entry, index) => {
    const name = isKnown(entry) ? entry.portName : undefined;
    if (isKnown(name) && name !== "" && !isPlaceholder(name) && !names.includes(name))
      reportBeside(report, task, noPort(service, [list, index, "portName"], name, names, task.name));
  });
}

function several(service: Service, count: number): Finding {
  return {
    at: ["gatewayConnectors"],
    message: `${capitalized(nameOf("service", service))} has ${count} gateway connectors; ECS accepts 1.`,
    help: say`Keep one entry of ${property("gatewayConnectors")}.`,
  };
}

function noPort(service: Service, at: Finding["at"], name: string, names: readonly string[], task: string): Finding {
  const meant = nearest(name, names);
  return {
    at,
    message: `${capitalized(nameOf("service", service))} sends requests to the port "${name}", which no container of task definition "${task}" names.`,
    help:
      meant === undefined
        ? say`Set ${taskProperty("containerDefinitions.0.portMappings.0.name")} of a port mapping to "${name}".`
        : `Did you mean "${meant}"?`,
  };
}
