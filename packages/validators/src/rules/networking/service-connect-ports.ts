import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say, taskProperty } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, nearest } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { nameOf } from "../place.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { portNames } from "./named-ports.ts";

type Service = Subjects["service"];

/** What Service Connect needs of a service's cluster and task, sorted by code. */
export const SERVICE_CONNECT_PORTS: readonly Rule[] = [
  defineRule({
    code: "networking/sc-namespace",
    severity: "error",
    on: "service",
    about: "serviceConnectConfiguration",
    summary: "A service with Service Connect has a namespace, its own or its cluster's.",
    source: ecsApi("API_ServiceConnectConfiguration.html", "2026-11-30"),
    check(service, report, context) {
      const connect = service.serviceConnectConfiguration;
      if (!isKnown(connect) || connect.enabled !== true || connect.namespace !== undefined) return;
      const cluster = context?.surroundings?.cluster?.();
      if (cluster !== undefined && cluster.value.serviceConnectDefaults === undefined)
        reportBeside(report, cluster, noNamespace(service, cluster.name));
    },
  }),

  defineRule({
    code: "networking/sc-port-name",
    severity: "error",
    on: "service",
    about: "serviceConnectConfiguration",
    summary: "Service Connect offers ports that a container of the task names.",
    source: ecsApi("API_ServiceConnectService.html", "2026-11-30"),
    check(service, report, context) {
      const task = taskBeside(context);
      const names = task === undefined ? undefined : portNames(task.value);
      if (task === undefined || names === undefined) return;
      for (const [name, index] of offered(service)) {
        if (!names.includes(name)) reportBeside(report, task, noPort(service, name, index, names, task.name));
      }
    },
  }),
];

function noNamespace(service: Service, cluster: string): Finding {
  return {
    at: ["serviceConnectConfiguration"],
    message: `${capitalized(nameOf("service", service))} uses Service Connect and names no namespace, nor does cluster "${cluster}". AWS answers: "Namespace is missing".`,
    help: say`Set ${property("serviceConnectConfiguration.namespace", 2)}, or the cluster's default.`,
  };
}

function offered({ serviceConnectConfiguration: connect }: Service): readonly (readonly [string, number])[] {
  const services = isKnown(connect) && connect.enabled !== false ? connect.services : undefined;
  if (!isKnown(services)) return [];
  return services.flatMap((service, index) => {
    const name = isKnown(service) ? service.portName : undefined;
    return isKnown(name) && !isPlaceholder(name) ? [[name, index] as const] : [];
  });
}

function noPort(service: Service, name: string, index: number, names: readonly string[], task: string): Finding {
  const at = ["serviceConnectConfiguration", "services", index, "portName"];
  const meant = nearest(name, names);
  return {
    at,
    message: `${capitalized(nameOf("service", service))} offers the port "${name}", which no container of task definition "${task}" names. AWS answers: "portName(${name}) does not refer to any named PortMapping in the container definitions".`,
    help:
      meant === undefined
        ? say`Set ${taskProperty("containerDefinitions.0.portMappings.0.name")} of a port mapping to "${name}", or ${property(at)} to the name of one.`
        : `Did you mean "${meant}"?`,
  };
}
