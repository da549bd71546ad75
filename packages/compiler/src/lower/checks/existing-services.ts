import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import type { ExistingServicePlan } from "../plan/plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { ExistingConnection } from "../resolve/connections.ts";
import { numberOf } from "../resolve/existing-services.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isSecurityGroupId } from "./traffic/ways-in.ts";

/** A name of Service Connect or in DNS. Source: API_ServiceConnectClientAlias, `dnsName`. Checked 2026-11-29. */
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,125}[A-Za-z0-9_])?$/;

export const existingService = definePlanRule({
  code: "config/existing-service",
  severity: "error",
  on: "app",
  summary: "A service that exists has a name that the services of the app can call, and the ports that they name.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html",
    checked: "2026-11-29",
  },
  check(app, report) {
    const { existingServices, workloads, connections, leftOut } = app;
    for (const service of existingServices) {
      const { subject, name, props } = service;
      const twin = workloads.find((workload) => workload.name === name && isIn(service, app));
      const elsewhere = props.namespace === undefined ? undefined : otherNamespace(service, app);
      if (!NAME.test(name)) report(noName(subject));
      else if (twin !== undefined) report(ownName(subject, twin.subject));
      if (elsewhere !== undefined) report(elsewhere);
      if (typeof props.securityGroup === "string" && !isSecurityGroupId(props.securityGroup))
        report(noGroup(subject, props.securityGroup));
    }
    for (const connection of workloads.flatMap((workload) => connections.toExisting(workload.name))) {
      const { server, port } = connection;
      const isLeftOut =
        leftOut.isLeftOut(server.subject, ["ports"]) || leftOut.isLeftOut(server.subject, ["ports", port]);
      if (numberOf(connection) === undefined && !isLeftOut) report(noPort(connection));
    }
  },
});

/** Whether the service has its name where the app's own services have theirs. */
function isIn({ props: { namespace } }: ExistingServicePlan, { discovery }: AppPlan): boolean {
  const { addresses, serviceConnect, cloudMap } = discovery;
  return namespace === (addresses === "cloudMap" ? cloudMap?.name : serviceConnect?.namespace);
}

function otherNamespace(service: ExistingServicePlan, app: AppPlan): PlanFinding | undefined {
  const { subject, props } = service;
  const { namespace = "" } = props;
  const { addresses, serviceConnect } = app.discovery;
  if (addresses === "cloudMap") return isArn(namespace) ? noZone(subject, namespace) : undefined;
  if (serviceConnect === undefined || isIn(service, app)) return undefined;
  if (app.leftOut.isLeftOut(serviceConnect.subject, ["namespace"])) return undefined;
  if (app.leftOut.hasLeftOut(app.subject, ["discovery"])) return undefined;
  // Of an ARN and a name nobody can tell whether they are the same.
  return isArn(namespace) === isArn(serviceConnect.namespace) ? apart(subject, namespace) : undefined;
}

function isArn(text: string): boolean {
  return text.startsWith("arn:");
}

function noName(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has a name that no client can ask for: it takes letters, digits, "-", "_" and ".".`,
    help: "Write the name that it has in its namespace, without `http://`, and its port in `ports`.",
  };
}

function ownName(subject: Noun, own: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} exists, and the app has one of the same name in the same namespace: their addresses would be one.`,
    help: "Call the one of the app otherwise, or let the app have a namespace of its own.",
    related: [{ message: `The ${own.words} of the app is here.`, source: sourceOf(own) }],
  };
}

function noZone(subject: Noun, namespace: string): PlanFinding {
  return {
    source: sourceOf(subject, ["namespace"]),
    message: `${capitalized(subject.words)} has the \`namespace\` ${shown(namespace)}; its address in DNS is made of the name of a zone.`,
    help: 'Write the name of the namespace: "platform.local".',
  };
}

function apart(subject: Noun, namespace: string): PlanFinding {
  return {
    source: sourceOf(subject, ["namespace"]),
    message: `${capitalized(subject.words)} is in namespace ${shown(namespace)}, and the services of the app are in another: proxies of Service Connect know the names of their own alone.`,
    help: `Set \`discovery\` of the app to serviceConnect({ namespace: ${shown(namespace)} }), or name the service by DNS: \`discovery: cloudMap("…")\`.`,
  };
}

function noGroup(subject: Noun, group: string): PlanFinding {
  return {
    source: sourceOf(subject, ["securityGroup"]),
    message: `${capitalized(subject.words)} has the \`securityGroup\` ${shown(group)}, which is not the id of one.`,
    help: 'Write it like "sg-0123456789abcdef0".',
  };
}

function noPort({ server, port, subject, variable }: ExistingConnection): PlanFinding {
  const meant = nearest(port, Object.keys(server.props.ports ?? {}));
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable ${shown(variable)} of ${subject.words} is an address of port ${shown(port)}, which ${server.subject.words} does not have.`,
    help:
      meant === undefined
        ? `Add ${shown(port)} to \`ports\` of ${server.subject.words}.`
        : `Did you mean ${shown(meant)}?`,
  };
}
