import { loadBalancer, service, type Route, type RouteProps, type ServiceProps } from "@ecs-dsl/dsl";
import { IMAGE } from "./lowered.ts";

export const edge = loadBalancer("edge");

export const onEdge = (props: RouteProps): Route => edge.route(props);

/** A service whose port `http` has these routes. */
export function web(
  name: string,
  http: Route | readonly Route[],
  more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {},
) {
  return service(name, { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}
