import type { ExistingServiceData, ExistingServiceProps } from "@ecs-dsl/dsl";
import { EXISTING_SERVICE } from "../fields/tables/existing-service.ts";
import type { Lowering } from "../lowering.ts";
import { type ExistingConnection, portReferences } from "../resolve/connections.ts";
import { conformed, type Duplicate, NamedPlans } from "./named-plans.ts";
import type { ExistingServicePlan, WorkloadPlan } from "./plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";

export interface ExistingServices {
  /** Sorted by name. */
  readonly existingServices: readonly ExistingServicePlan[];
  /** Who of the app has an address of them. */
  readonly connections: readonly ExistingConnection[];
  readonly duplicates: readonly Duplicate[];
}

/** Plans the services that exist and that variables of workloads name. */
export function planExistingServices(lowering: Lowering, workloads: readonly WorkloadPlan[]): ExistingServices {
  const services = new NamedPlans<ExistingServiceData, ExistingServicePlan>({
    group: () => ({ label: "services", words: "service" }),
    key: ({ name, props }) => `${name} ${namespaceIn(props)}`,
    mergesEqual: true,
    plan: ({ name, props }, subject) => ({
      name,
      subject,
      props: conformed<ExistingServiceProps>(lowering, subject, EXISTING_SERVICE.shape, props),
    }),
  });
  const connections: ExistingConnection[] = [];
  for (const { client, subject, variable, reference } of portReferences(workloads)) {
    const { existing, port } = reference;
    if (existing !== undefined) connections.push({ client, server: services.add(existing), port, subject, variable });
  }
  return { existingServices: services.all, connections, duplicates: services.duplicates };
}

/** As given: JavaScript users may have written anything. */
function namespaceIn(props: unknown): string {
  const namespace = isRecord(props) ? props["namespace"] : undefined;
  return typeof namespace === "string" ? namespace : "";
}
