import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { networkModeOf, reportBeside, taskBeside } from "../beside.ts";
import { inFiles } from "../in-files.ts";
import { nameOf } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import {
  knownAt,
  knownItems,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "../template-resources.ts";
import { taskOf } from "../template-services.ts";

type Service = Subjects["service"];
type Template = Subjects["template"];

const PORTS = {
  code: "networking/service-registry-ports",
  severity: "error",
  summary: "A service registers the ports that its network needs to be found by.",
  source: ecsApi("API_ServiceRegistry.html", "2026-11-30"),
} as const;

/** How services are found by DNS, sorted by code. */
export const REGISTRIES: readonly Rule[] = [
  defineRule({
    code: "networking/service-registry-http-namespace",
    severity: "warning",
    on: "template",
    summary: "What a service registers itself with has names in DNS of the kind that its network has.",
    source: ecsGuide("service-discovery.html", "2026-11-30"),
    check(template, report) {
      for (const { at, index, registry, service } of registrations(template)) {
        if (isHttp(template, registry)) report(withoutDns(service, registry, [...at, index]));
        else if (isAddress(registry) && isInBridge(template, service))
          report(withoutAddress(service, registry, [...at, index]));
      }
    },
  }),

  inFiles(
    defineRule({
      ...PORTS,
      on: "service",
      about: "serviceRegistries",
      check(service, report, context) {
        const { serviceRegistries: registries } = service;
        if (!isKnown(registries)) return;
        registries.forEach((registry, index) => {
          if (!isKnown(registry)) return;
          const { containerName, containerPort, port } = registry;
          const at = ["serviceRegistries", index];
          if (port !== undefined && isKnown(containerPort)) return report(twice(service, at));
          if (containerName !== undefined && containerPort !== undefined) return;
          const task = taskBeside(context);
          const mode = task === undefined ? undefined : networkModeOf(task.value);
          if (task !== undefined && (mode === "bridge" || mode === "host"))
            reportBeside(report, task, portless(service, at, mode));
        });
      },
    }),
  ),

  defineRule({
    ...PORTS,
    on: "template",
    check(template, report) {
      for (const { at, index, item, registry, service } of registrations(template)) {
        const port = knownAt(item, "ContainerPort");
        if (port !== undefined && typeof port !== "symbol" && isAddress(registry) && hasAddresses(template, service))
          report(needless(service, registry, [...at, index, "ContainerPort"]));
      }
    },
  }),
];

/** A member of an entry of the registries. */
function inRegistry(name: "containerName" | "containerPort" | "port") {
  return property(["serviceRegistries", 0, name]);
}

function twice(service: Service, at: Finding["at"]): Finding {
  return {
    at,
    severity: "warning",
    message: `${capitalized(nameOf("service", service))} registers a port of its own and one of a container; ECS accepts one of the two.`,
    help: say`Remove ${inRegistry("port")}, or ${inRegistry("containerName")} and ${inRegistry("containerPort")}.`,
  };
}

function portless(service: Service, at: Finding["at"], mode: string): Finding {
  return {
    at,
    message: `${capitalized(nameOf("service", service))} does not say which port of which container it registers; with the network mode ${mode} ECS needs both.`,
    help: say`Set ${inRegistry("containerName")} and ${inRegistry("containerPort")}.`,
  };
}

/** An entry of a service's registries, and the registry of the template that it names. */
interface Registration {
  readonly service: TemplateResource;
  readonly registry: TemplateResource;
  readonly item: unknown;
  readonly index: number;
  /** The list that it is in. */
  readonly at: Finding["at"];
}

function registrations(template: Template): readonly Registration[] {
  return resourcesOf(template, "AWS::ECS::Service").flatMap((service) =>
    (knownItems(service.properties, "ServiceRegistries") ?? []).flatMap((item, index) => {
      const registry = registryOf(template, item);
      return registry === undefined
        ? []
        : [{ service, registry, item, index, at: [...service.at, "ServiceRegistries"] }];
    }),
  );
}

function registryOf(template: Template, item: unknown): TemplateResource | undefined {
  const written = typeof item === "object" && item !== null && "RegistryArn" in item ? item.RegistryArn : undefined;
  return resourceNamed(template, referenced(written), "AWS::ServiceDiscovery::Service");
}

function isHttp(template: Template, { properties }: TemplateResource): boolean {
  if (properties["Type"] === "HTTP") return true;
  const namespace = properties["NamespaceId"] ?? knownRecord(properties["DnsConfig"])["NamespaceId"];
  return resourceNamed(template, referenced(namespace), "AWS::ServiceDiscovery::HttpNamespace") !== undefined;
}

function knownRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** True where all names of the registry are addresses without ports. */
function isAddress({ properties }: TemplateResource): boolean {
  const records = knownItems(properties, "DnsConfig.DnsRecords") ?? [];
  return (
    records.length > 0 &&
    records.every((record) => knownAt(record, "Type") === "A" || knownAt(record, "Type") === "AAAA")
  );
}

function modeOf(template: Template, service: TemplateResource): unknown {
  const task = taskOf(template, service);
  return task === undefined ? undefined : knownAt(task.properties, "NetworkMode");
}

function isInBridge(template: Template, service: TemplateResource): boolean {
  const mode = modeOf(template, service);
  return mode === "bridge" || mode === "host";
}

function hasAddresses(template: Template, service: TemplateResource): boolean {
  return modeOf(template, service) === "awsvpc";
}

function needless(service: TemplateResource, registry: TemplateResource, at: Finding["at"]): Finding {
  return {
    at,
    message: `${service.id} registers a port of a container with ${registry.id}, which has records of type A. AWS answers: "The values specified for serviceRegistries do not require a value for 'containerPort'".`,
    help: "Remove `ContainerName` and `ContainerPort`, or give the registry records of type SRV.",
  };
}

function withoutDns(service: TemplateResource, registry: TemplateResource, at: Finding["at"]): Finding {
  return {
    at,
    message: `${service.id} registers itself with ${registry.id}, which has no names in DNS; ECS takes registries of a DNS namespace.`,
    help: "Use a private DNS namespace, or Service Connect, which needs no DNS.",
  };
}

function withoutAddress(service: TemplateResource, registry: TemplateResource, at: Finding["at"]): Finding {
  return {
    at,
    message: `${service.id} registers itself with ${registry.id}, which has records of type A; tasks without an address of their own need SRV.`,
    help: 'Set `Type` of its record to "SRV", or `NetworkMode` of the task to "awsvpc".',
  };
}
