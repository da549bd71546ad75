import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say, taskProperty } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { declared } from "../declaration.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isRecord, nameOf, valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

type Service = Subjects["service"];

const CONFIGURATIONS = {
  code: "networking/sc-container-configurations",
  severity: "warning",
  on: "service",
  summary: "The proxy of Service Connect has each setting once.",
  source: ecsApi("API_ServiceConnectConfiguration.html", "2026-11-30"),
} as const;

const TLS = {
  code: "networking/sc-tls",
  severity: "warning",
  on: "service",
  at: "serviceConnectConfiguration.services[].tls",
  summary: "Encrypted ports of Service Connect have an authority that signs, and a role that asks it.",
  source: ecsApi("API_ServiceConnectTlsConfiguration.html", "2026-11-30"),
} as const;

const AUTHORITY = ["issuerCertificateAuthority", "awsPcaAuthorityArn"];

/** How the proxy of Service Connect is set, sorted by code. */
export const SERVICE_CONNECT_SETTINGS: readonly Rule[] = [
  inFiles(
    combined(
      forbidden({
        ...CONFIGURATIONS,
        at: "serviceConnectConfiguration.containerConfigurations[]",
        values: (item) => isRecord(item) && Object.keys(item).length === 0,
        says: "the proxy of {it} has a setting without a value",
        because: "ECS accepts one value in each entry",
        help: say`Set ${property(["serviceConnectConfiguration", "containerConfigurations", 0, "logLevel"])}, or remove the entry.`,
        fix: "none",
      }),
      forbidden({
        ...CONFIGURATIONS,
        at: "serviceConnectConfiguration.containerConfigurations",
        values: (list) =>
          Array.isArray(list) && list.filter((item) => typeof valueAt(item, ["logLevel"]) === "string").length > 1,
        says: "the proxy of {it} has two log levels",
        because: "ECS accepts each setting once",
        help: "Keep one of them.",
        fix: "none",
      }),
    ),
  ),

  defineRule({
    code: "networking/sc-timeout-tcp",
    severity: "warning",
    on: "service",
    about: "serviceConnectConfiguration",
    summary: "A port of Service Connect whose requests end in time has a protocol with requests.",
    source: ecsApi("API_TimeoutConfiguration.html", "2026-11-30"),
    check(service, report, context) {
      const task = taskBeside(context);
      if (task === undefined) return;
      for (const [name, index] of timedPorts(service)) {
        if (isTcp(task.value, name)) reportBeside(report, task, noRequests(service, task.name, name, index));
      }
    },
  }),

  inFiles(
    combined(
      declared(
        { ...TLS, says: "an encrypted port of {it} has no authority that signs its certificates" },
        (tls) => (isEmpty(valueAt(tls, AUTHORITY)) ? true : undefined),
        ({ at, opening }) => ({
          at,
          message: say`${opening("")}; ECS makes none without.`,
          help: say`Set ${property([...at, ...AUTHORITY])} to the ARN of an authority of AWS Private CA.`,
        }),
      ),
      declared(
        { ...TLS, says: "an encrypted port of {it} has no role to ask for certificates" },
        (tls) => (isEmpty(valueAt(tls, ["roleArn"])) ? true : undefined),
        ({ at, opening }) => ({
          at,
          message: say`${opening("")}; ECS asks the authority as that role.`,
          help: say`Set ${property([...at, "roleArn"])} to a role with AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.`,
        }),
      ),
    ),
  ),
];

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "";
}

/** The names of ports with a limit for each request, and their indexes. */
function timedPorts({ serviceConnectConfiguration: connect }: Service): readonly (readonly [string, number])[] {
  const services = isKnown(connect) && connect.enabled === true ? connect.services : undefined;
  if (!isKnown(services)) return [];
  return services.flatMap((service, index) => {
    if (!isKnown(service) || !isKnown(service.portName) || !isKnown(service.timeout)) return [];
    const seconds = service.timeout.perRequestTimeoutSeconds;
    return isKnown(seconds) && seconds > 0 ? [[service.portName, index] as const] : [];
  });
}

/** True where the port of that name is known to have no protocol. */
function isTcp({ containerDefinitions: containers }: Subjects["taskDefinition"], name: string): boolean {
  for (const container of isKnown(containers) ? containers : []) {
    const mappings = isKnown(container) ? container.portMappings : undefined;
    const mapping = isKnown(mappings) ? mappings.find((one) => isKnown(one) && one.name === name) : undefined;
    if (isKnown(mapping)) return mapping.appProtocol === undefined;
  }
  return false;
}

function noRequests(service: Service, task: string, name: string, index: number): Finding {
  return {
    at: ["serviceConnectConfiguration", "services", index, "timeout", "perRequestTimeoutSeconds"],
    message: `${capitalized(nameOf("service", service))} limits the time of each request to port "${name}", which has no protocol in task definition "${task}"; TCP knows no requests.`,
    help: say`Set ${taskProperty("containerDefinitions.0.portMappings.0.appProtocol")} of the port, or use ${property(["serviceConnectConfiguration", "services", 0, "timeout", "idleTimeoutSeconds"])}.`,
  };
}
