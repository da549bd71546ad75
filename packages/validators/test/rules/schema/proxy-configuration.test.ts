import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const PORTS = ["ProxyIngressPort", "ProxyEgressPort", "AppPorts", "EgressIgnoredIPs"];
const pairs = (...names: readonly unknown[]) => names.map((name) => ({ name, value: "1" }));
const proxied = (proxy: object, task: object = {}) => ({
  family: "shop-api",
  networkMode: "awsvpc",
  containerDefinitions: [{ name: "envoy", image: "envoy:1", memory: 128 }],
  proxyConfiguration:
    typeof proxy === "object"
      ? { type: "APPMESH", containerName: "envoy", properties: pairs(...PORTS, "IgnoredUID"), ...proxy }
      : proxy,
  ...task,
});
const without = (properties: unknown, missing: string) => ({
  document: proxied({ properties }),
  says: [
    `Task "shop-api" has an App Mesh proxy without ${missing}; ECS refuses it.`,
    `Add ${missing} to \`properties\`.`,
  ],
});
const network = (networkMode: unknown) => ({
  document: proxied({}, { networkMode }),
  says: [
    'Task "shop-api" has an App Mesh proxy and no network of its own. AWS answers: "APPMESH proxy configuration is only supported in networkMode=awsvpc".',
    'Set `networkMode` to "awsvpc", or remove `proxyConfiguration`: AWS has ended App Mesh.',
  ],
});

describeRule("schema/proxy-configuration", "taskDefinition", {
  at: "proxyConfiguration",
  accepts: {
    "one with a user": proxied({}),
    "one with a group": proxied({ properties: pairs(...PORTS, "IgnoredGID") }),
    "no container, of which another rule speaks": proxied({ containerName: "" }),
    "a container that is filled in": proxied({ containerName: "${PROXY}" }),
  },
  rejects: {
    "the default network": { ...network(undefined), alone: "warning" },
    "another network": network("bridge"),
    "no such container": {
      document: proxied({ containerName: "proxy" }),
      at: "proxyConfiguration.containerName",
      says: [
        'Task "shop-api" has "proxy" as its App Mesh proxy and no such container. AWS answers: "Proxy container [proxy] does not exist".',
        "Name a container of the task.",
      ],
    },
    "no ports": without(undefined, "ProxyIngressPort"),
    "no addresses to leave alone": without(pairs(...PORTS.slice(0, 3), "IgnoredUID"), "EgressIgnoredIPs"),
    "neither user nor group": without(pairs(...PORTS), "IgnoredUID or IgnoredGID"),
  },
  unknown: [
    proxied({}, { proxyConfiguration: UNKNOWN }),
    proxied({}, { networkMode: UNKNOWN }),
    proxied({ containerName: UNKNOWN, properties: UNKNOWN }),
    proxied({ properties: [UNKNOWN] }),
    proxied({ properties: pairs(UNKNOWN) }),
    proxied({ containerName: "proxy" }, { containerDefinitions: [{ name: UNKNOWN, image: "envoy:1", memory: 128 }] }),
  ],
});
