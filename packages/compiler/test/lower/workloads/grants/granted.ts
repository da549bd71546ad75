import { service, type ServiceProps } from "@ecs-dsl/dsl";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

/** The statements of a role of service "api", which is in account 123456789012 and region eu-west-1. */
export function granted(role: "ExecutionRole" | "TaskRole", props: Partial<ServiceProps>): readonly unknown[] {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...props });
  const made = propertiesOf(lowerShop({ workloads: [api] }), "shop-production-api", role);
  const [policy] = listed(Reflect.get(Object(made), "Policies"));
  return listed(Reflect.get(Object(Reflect.get(Object(policy), "PolicyDocument")), "Statement"));
}

/** What the role may do with an action: the statement that names it. */
export function grantOf(statements: readonly unknown[], action: string): unknown {
  return statements.find((statement) => [Reflect.get(Object(statement), "Action")].flat().includes(action));
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
