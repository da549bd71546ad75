import { expect, it } from "vitest";
import { service, sidecar, type SidecarProps } from "../../src/index.ts";

const base = { cpu: 256, memory: 512, image: "api:1.0" } as const;

it("a shared sidecar is plain data, as the ones in `sidecars` are", () => {
  const props: SidecarProps = { image: "proxy:1.0", essential: false, dependsOn: { main: "HEALTHY" } };
  expect(sidecar(props)).toEqual(props);
});

it("a shared sidecar stands in several workloads, under a name in each", () => {
  const proxy = sidecar({ image: "proxy:1.0", dependsOn: { main: "START" } });
  const api = service("api", { ...base, sidecars: { proxy }, dependsOn: { proxy: "START" } });
  const orders = service("orders", { ...base, sidecars: { envoy: proxy } });
  expect([api.props.sidecars?.["proxy"], orders.props.sidecars?.["envoy"]]).toEqual([proxy, proxy]);
});
