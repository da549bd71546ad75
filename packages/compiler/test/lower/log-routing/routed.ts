import { fireLens, service, type FireLensProps, type LogDestination } from "@ecs-dsl/dsl";
import type { ContainerDefinition } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import type { Lowered } from "../../../src/model/lowered.ts";
import { memberOf } from "../../../src/lower/workloads/grants/built-values.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

/** A shop whose one service has its output routed. */
export function routed(props: FireLensProps, others: object = {}): Lowered {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, logging: fireLens(props), ...others });
  return lowerShop({ workloads: [api] });
}

export function routedTo(...to: readonly LogDestination[]): Lowered {
  return routed({ to });
}

/** The containers of the service, by name. */
export function containersOf(lowered: Lowered): Readonly<Record<string, ContainerDefinition>> {
  const containers = memberOf(documentOf(lowered, "taskDefinition"), "containerDefinitions");
  return isList(containers) ? Object.fromEntries(containers.map((container) => [container.name, container])) : {};
}

function isList(value: unknown): value is readonly (ContainerDefinition & { readonly name: string })[] {
  return Array.isArray(value);
}

/** The statements of a role of the service. */
export function statementsOf(lowered: Lowered, role: "ExecutionRole" | "TaskRole"): unknown {
  const policies = memberOf(propertiesOf(lowered, "shop-production-api", role), "Policies");
  return Array.isArray(policies) ? memberOf(policies[0], "PolicyDocument", "Statement") : [];
}

/** An ARN whose partition the deployment knows, as templates say it. */
export function substituted(arn: string): object {
  return { "Fn::Sub": `arn:\${AWS::Partition}:${arn}` };
}

/** A destination, the options of the container, and what the task role may do. */
type DestinationRow = readonly [LogDestination, options: object, statements: readonly object[]];

export function describeDestinations(rows: readonly DestinationRow[]): void {
  describe.each(rows)("a destination: %j", (destination, options, statements) => {
    const lowered = routedTo(destination);

    it("is what the container says", () => {
      expect(codesOf(lowered)).toEqual([]);
      expect(containersOf(lowered)["api"]?.logConfiguration).toEqual({ logDriver: "awsfirelens", options });
    });

    it("is all that the task role may write to", () => expect(statementsOf(lowered, "TaskRole")).toEqual(statements));
  });
}
