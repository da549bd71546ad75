import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, fargateContainer } from "../tasks.ts";

describeRule("networking/disable-networking-awsvpc", "taskDefinition", {
  at: "containerDefinitions[0].disableNetworking",
  accepts: {
    "disableNetworking: false": fargateContainer({ disableNetworking: false }),
    "no network in bridge mode": ec2Container({ disableNetworking: true }),
  },
  rejects: {
    "no network": {
      document: fargateContainer({ disableNetworking: true }),
      says: [
        'Container "web" has no network; with the network mode awsvpc its containers share the network of the task.',
        "Remove `disableNetworking`.",
      ],
      fixed: fargateContainer({}),
    },
  },
  unknown: [
    fargateContainer({ disableNetworking: UNKNOWN }),
    { ...fargateContainer({ disableNetworking: true }), networkMode: UNKNOWN },
    { ...fargateContainer({ disableNetworking: true }), networkMode: undefined },
  ],
});

describeRule("networking/dns-awsvpc", "taskDefinition", {
  accepts: {
    "empty lists": fargateContainer({ dnsServers: [], dnsSearchDomains: [] }),
    "servers in bridge mode": ec2Container({ dnsServers: ["10.0.0.2"], dnsSearchDomains: ["shop.internal"] }),
  },
  rejects: {
    servers: {
      document: fargateContainer({ dnsServers: ["10.0.0.2"] }),
      at: "containerDefinitions[0].dnsServers",
      says: [
        'Container "web" sets the DNS servers ["10.0.0.2"]; with the network mode awsvpc a task asks those of its VPC.',
        "Remove `dnsServers`.",
      ],
      fixed: fargateContainer({}),
    },
    domains: {
      document: fargateContainer({ dnsSearchDomains: ["shop.internal"] }),
      at: "containerDefinitions[0].dnsSearchDomains",
      says: [
        'Container "web" sets the DNS search domains ["shop.internal"]; with the network mode awsvpc a task asks those of its VPC.',
        "Remove `dnsSearchDomains`.",
      ],
      fixed: fargateContainer({}),
    },
  },
  unknown: [
    fargateContainer({ dnsServers: UNKNOWN, dnsSearchDomains: UNKNOWN }),
    { ...fargateContainer({ dnsServers: ["10.0.0.2"] }), networkMode: UNKNOWN },
  ],
});

describeRule("networking/extra-hosts-awsvpc", "taskDefinition", {
  at: "containerDefinitions[0].extraHosts",
  accepts: {
    "an empty list": fargateContainer({ extraHosts: [] }),
    "hosts in bridge mode": ec2Container({ extraHosts: [{ hostname: "db", ipAddress: "10.0.0.5" }] }),
  },
  rejects: {
    hosts: {
      document: fargateContainer({ extraHosts: [{ hostname: "db", ipAddress: "10.0.0.5" }] }),
      says: [
        'Container "web" adds hosts to /etc/hosts; ECS does not support that with the network mode awsvpc.',
        "Remove `extraHosts`.",
      ],
    },
  },
  unknown: [
    fargateContainer({ extraHosts: UNKNOWN }),
    { ...fargateContainer({ extraHosts: [{ hostname: "db", ipAddress: "10.0.0.5" }] }), networkMode: UNKNOWN },
  ],
});

describeRule("networking/hostname-awsvpc", "taskDefinition", {
  at: "containerDefinitions[0].hostname",
  accepts: {
    "an empty name": fargateContainer({ hostname: "" }),
    "a name in bridge mode": ec2Container({ hostname: "web" }),
  },
  rejects: {
    "a name": {
      document: fargateContainer({ hostname: "web" }),
      says: [
        'Container "web" is the host "web"; with the network mode awsvpc the host name is the task\'s.',
        "Remove `hostname`.",
      ],
      fixed: fargateContainer({}),
    },
  },
  unknown: [
    fargateContainer({ hostname: UNKNOWN }),
    { ...fargateContainer({ hostname: "web" }), networkMode: UNKNOWN },
  ],
});

describeRule("networking/links-awsvpc", "taskDefinition", {
  at: "containerDefinitions[0].links",
  accepts: {
    "an empty list": fargateContainer({ links: [] }),
    "links in bridge mode": ec2Container({ links: ["db"] }),
  },
  rejects: {
    "a link": {
      document: fargateContainer({ links: ["db:database"] }),
      says: [
        'Container "web" has links to ["db:database"]; with the network mode awsvpc the containers of a task reach each other at localhost.',
        "Remove `links`.",
      ],
    },
  },
  unknown: [fargateContainer({ links: UNKNOWN }), { ...fargateContainer({ links: ["db"] }), networkMode: UNKNOWN }],
});
